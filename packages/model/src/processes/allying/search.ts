import { record } from "../../observe/record.ts";
import { firstSight } from "../../policies/partnering/firstSight.ts";
import { partnering } from "../../policies/partnering/index.ts";
import type { PartneringPolicy } from "../../policies/partnering/PartneringPolicy.ts";
import { normal } from "../../random/distributions.ts";
import { purposeIndex } from "../../random/purposes.ts";
import { agentKey, bitsAt, draw, pairKey } from "../../random/Streams.ts";
import { allyOf } from "../../world/Alliances.ts";
import { allianceSeats, book } from "../../world/Firms.ts";
import { addVendor, carries } from "../../world/Resellers.ts";
import type { World } from "../../world/World.ts";
import { court } from "./courtship.ts";
import { isTaken } from "./exclusivity.ts";
import { hopeOfResellers } from "./experience.ts";
import { resellersOf } from "./reselling.ts";
import { makeRoom } from "./portfolio.ts";

const candidates = purposeIndex("candidates");
const outsideOffer = purposeIndex("outside offer");
const screening = purposeIndex("screening");

/**
 * A firm screens some candidates, judges them through noise, and starts to talk with the best who has room for it; who
 * manages a portfolio first asks what that would do to the rest of it.
 */
export function searchAlly(
  world: World,
  firm: number,
  policy: PartneringPolicy,
  age: number,
): void {
  const { allied, maxAlliances, bidDebt } = world.firms.columns;
  if (world.rates.binds && isTaken(world, firm, firm, -1)) return;
  const isFull = allied[firm] >= maxAlliances[firm];
  if (isFull && !(policy.managesPortfolio && maxAlliances[firm] > 0)) return;
  bidDebt[firm] += world.parameters.alliances.searchHours;
  const candidate = bestCandidate(world, firm, policy, age);
  if (candidate === -1) return;
  if (policy.managesPortfolio && !makeRoom(world, firm, candidate)) return;
  court(world, firm, candidate);
}

/**
 * The most promising of those screened who would listen, at first sight; −1: there is none.
 *
 * @param insteadOf  the alliance that would be given up, to which one comes across one other by chance; −1: it searches
 */
export function bestCandidate(
  world: World,
  firm: number,
  policy: PartneringPolicy,
  age: number,
  insteadOf = -1,
): number {
  const { parameters, firms, streams, rates } = world;
  const { columns, count } = firms;
  const terms = parameters.alliances;
  const { candidatesScreened, criterion } = rates.governance[columns.governance[firm]];
  const weights = { ...policy.criterion, ...criterion };
  const mask = (1 << (32 - Math.clz32(Math.max(1, count - 1)))) - 1;
  if (rates.binds && isTaken(world, firm, firm, insteadOf)) return -1;
  const searches = insteadOf === -1;
  const key = agentKey(streams, searches ? candidates : outsideOffer, columns.birth[firm]);
  const most = searches ? candidatesScreened : 1;
  let best = -1;
  let bestScore = -Infinity;
  let screened = 0;
  for (let attempt = 0; attempt < 128 && screened < most; attempt++) {
    const candidate = bitsAt(key, age * 128 + attempt) & mask;
    if (candidate >= count || candidate === firm || columns.alive[candidate] === 0) continue;
    if (!policy.considers(world, firm, candidate)) continue;
    screened++;
    if (columns.acquirer[candidate] !== -1) continue;
    // It takes two: who would not look for a firm like this one does not listen to it either.
    if (!partnering[columns.partnering[candidate]].considers(world, candidate, firm)) continue;
    if (columns.allied[candidate] >= columns.maxAlliances[candidate]) continue;
    if (areAllied(world, firm, candidate)) continue;
    if (rates.binds && isTaken(world, candidate, firm, -1)) continue;
    const pair = pairKey(columns.birth[firm], columns.birth[candidate]);
    const score = firstSight(world, firm, candidate, weights, policy.managesPortfolio);
    const seen = score + terms.screeningNoise * normal(draw(streams, screening, pair, age));
    if (seen > bestScore) {
      bestScore = seen;
      best = candidate;
    }
  }
  return best;
}

/** A firm signs as many resellers as it may have partners. */
export function signResellers(world: World, firm: number): void {
  const { parameters, firms, resellers, streams, market } = world;
  const { columns } = firms;
  const signed = resellersOf(world, firm);
  if (columns.offer[firm] === -1) return;
  const wanted = Math.min(columns.maxAlliances[firm], resellers.count);
  for (let n = signed; n < wanted; n++) {
    let reseller = Math.floor(
      draw(streams, candidates, columns.birth[firm], 2 ** 30 + n) * resellers.count,
    );
    while (carries(resellers, reseller, firm)) reseller = (reseller + 1) % resellers.count;
    addVendor(resellers, reseller, firm);
    const cost = parameters.resellers.signUpCostKeur * market.costLevel;
    book(columns, columns.flowAlliances, firm, -cost);
    record(world, "reseller signed", firm, -1, cost);
  }
  if (world.rates.choosesWays && wanted > signed) hopeOfResellers(world, firm);
}

export function areAllied(world: World, firm: number, other: number): boolean {
  const { allied, alliance } = world.firms.columns;
  for (let i = 0; i < allied[firm]; i++)
    if (allyOf(world.alliances.columns, alliance[firm * allianceSeats + i], firm) === other)
      return true;
  return false;
}
