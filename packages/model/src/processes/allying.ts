import { endAlliance, refreshOffer } from "../actions/endAlliance.ts";
import { bidForFirms } from "../actions/bidForFirms.ts";
import { allianceGain } from "../actions/allianceGain.ts";
import { trust } from "../equations/trust.ts";
import { record } from "../observe/record.ts";
import { partnering } from "../policies/partnering/index.ts";
import { goalsApart, overlapOf } from "../policies/partnering/firstSight.ts";
import { normal } from "../random/distributions.ts";
import { purposeIndex } from "../random/purposes.ts";
import { agentKey, bitsAt, draw, pairKey } from "../random/Streams.ts";
import { addAlliance, allyOf, memberOf, stage } from "../world/Alliances.ts";
import { allianceSeats, book } from "../world/Firms.ts";
import { addVendor, carries } from "../world/Resellers.ts";
import type { World } from "../world/World.ts";

const candidates = purposeIndex("candidates");
const screening = purposeIndex("screening");

/**
 * Sales alliances from the first talk to the end: search, courtship, contract, set-up, work, review; and bids of firms for
 * firms.
 *
 * @source docs/model.md, alliances
 */
export function allying(world: World): void {
  for (let a = 0; a < world.alliances.count; a++) {
    if (world.alliances.columns.stage[a] === stage.ended) continue;
    advance(world, a);
    if (world.alliances.columns.stage[a] === stage.active) cooperate(world, a);
  }
  const { count, columns } = world.firms;
  for (let firm = 0; firm < count; firm++) {
    if (columns.alive[firm] === 0 || columns.selling[firm] === 0) continue;
    const policy = partnering[columns.partnering[firm]];
    const age = world.market.month - columns.founded[firm];
    if (age % world.parameters.alliances.searchEveryMonths !== 0) continue;
    if (policy.seeksAllies) searchAlly(world, firm, age);
    if (policy.usesResellers) signResellers(world, firm);
  }
  bidForFirms(world);
}

/** From talk to contract to work, when the time has come. */
function advance(world: World, a: number): void {
  const { parameters, alliances, market, firms } = world;
  const { columns } = alliances;
  if (columns.stageEnds[a] !== market.month) return;
  const terms = parameters.alliances;
  const first = columns.first[a];
  const second = columns.second[a];
  if (columns.stage[a] === stage.courting) {
    // Both know each other now; each signs only what pays.
    if (allianceGain(world, first, second, 1) < 0 || allianceGain(world, second, first, 1) < 0) {
      endAlliance(world, a, "talks failed");
      return;
    }
    columns.stage[a] = stage.settingUp;
    columns.signed[a] = market.month;
    columns.stageEnds[a] = market.month + terms.setupMonths;
    book(firms.columns, firms.columns.flowAlliances, first, -terms.setupCostKeur);
    book(firms.columns, firms.columns.flowAlliances, second, -terms.setupCostKeur);
    record(world, "alliance signed", first, second, terms.setupCostKeur);
    if (terms.setupMonths > 0) return;
  }
  if (columns.stage[a] === stage.settingUp) {
    columns.stage[a] = stage.active;
    columns.stageEnds[a] = -1;
    for (const side of [0, 1] as const) expectFromAlly(world, a, side);
    refreshOffer(world, first);
    refreshOffer(world, second);
    record(world, "alliance set up", first, second);
  }
}

/** A side starts by keeping its promise: an hour for the ally is worth just so much that it gives the promised share. */
function expectFromAlly(world: World, a: number, side: 0 | 1): void {
  const { alliances, firms, parameters } = world;
  const { columns } = alliances;
  const { promisedShare, estimateHours } = parameters.alliances;
  const firm = memberOf(columns, a, side);
  const ownValue = firms.columns.ownValue[firm] / firms.columns.ownHours[firm];
  const hours = estimateHours / 4;
  columns.hours[2 * a + side] = hours;
  columns.value[2 * a + side] = (hours * ownValue * promisedShare) / (1 - promisedShare);
}

/** A month of work together: promises are held against deeds, estimates forget, reviews decide. */
function cooperate(world: World, a: number): void {
  const { parameters, alliances, firms, market } = world;
  const { columns } = alliances;
  const terms = parameters.alliances;
  const { hoursPerRepPerMonth } = parameters.selling;
  for (const side of [0, 1] as const) {
    const mine = 2 * a + side;
    const theirs = 2 * a + 1 - side;
    const ally = memberOf(columns, a, side === 0 ? 1 : 0);
    const promised = terms.promisedShare * firms.columns.rampedReps[ally] * hoursPerRepPerMonth;
    const kept = promised <= 0 ? 1 : Math.min(1, columns.effort[theirs] / promised);
    columns.trust[mine] = trust(
      columns.trust[mine],
      kept,
      terms.trustGainPerMonth,
      terms.trustLossPerMonth,
    );
    if (columns.hours[mine] > terms.estimateHours) {
      const keep = terms.estimateHours / columns.hours[mine];
      columns.hours[mine] *= keep;
      columns.value[mine] *= keep;
    }
  }
  const age = market.month - columns.signed[a];
  if (age === 0 || age % terms.reviewMonths !== 0) return;
  // An hour a month on either side is no alliance; twice in a row ends it.
  if (columns.effort[2 * a] < 1 && columns.effort[2 * a + 1] < 1) {
    if (++columns.idleReviews[a] >= 2) endAlliance(world, a, "neglected");
  } else columns.idleReviews[a] = 0;
  if (columns.stage[a] === stage.ended) return;
  if (Math.min(columns.trust[2 * a], columns.trust[2 * a + 1]) < terms.trustFloor) {
    endAlliance(world, a, "trust broken");
    return;
  }
  if (age % terms.termMonths < terms.reviewMonths && age >= terms.termMonths) {
    const first = columns.first[a];
    const second = columns.second[a];
    if (allianceGain(world, first, second, 1) < 0 || allianceGain(world, second, first, 1) < 0)
      endAlliance(world, a, "term ended");
  }
}

/** A firm screens some candidates, judges them through noise, and starts to talk with the best who has room for it. */
function searchAlly(world: World, firm: number, age: number): void {
  const { parameters, firms, streams, market, alliances } = world;
  const { columns, count } = firms;
  const terms = parameters.alliances;
  if (columns.allied[firm] >= columns.maxAlliances[firm]) return;
  columns.bidDebt[firm] += terms.searchHours;
  const policy = partnering[columns.partnering[firm]];
  const mask = (1 << (32 - Math.clz32(Math.max(1, count - 1)))) - 1;
  const key = agentKey(streams, candidates, columns.birth[firm]);
  let best = -1;
  let bestScore = -Infinity;
  let screened = 0;
  for (let attempt = 0; attempt < 128 && screened < terms.candidatesScreened; attempt++) {
    const candidate = bitsAt(key, age * 128 + attempt) & mask;
    if (candidate >= count || candidate === firm || columns.alive[candidate] === 0) continue;
    const score = policy.score(world, firm, candidate);
    if (score === -Infinity) continue;
    screened++;
    if (columns.acquirer[candidate] !== -1) continue;
    // It takes two: who would not look for a firm like this one does not listen to it either.
    if (partnering[columns.partnering[candidate]].score(world, candidate, firm) === -Infinity)
      continue;
    if (columns.allied[candidate] >= columns.maxAlliances[candidate]) continue;
    if (areAllied(world, firm, candidate)) continue;
    const pair = pairKey(columns.birth[firm], columns.birth[candidate]);
    const seen = score + terms.screeningNoise * normal(draw(streams, screening, pair, age));
    if (seen > bestScore) {
      bestScore = seen;
      best = candidate;
    }
  }
  if (best === -1) return;
  const a = addAlliance(alliances, columns, firm, best);
  market.liveAlliances++;
  const edges = alliances.columns;
  edges.started[a] = market.month;
  edges.stageEnds[a] = market.month + Math.max(1, terms.courtshipMonths);
  edges.overlap[a] = overlapOf(world, firm, best);
  edges.goalDistance[a] = goalsApart(world, firm, best);
  edges.trust[2 * a] = terms.trustStart;
  edges.trust[2 * a + 1] = terms.trustStart;
  record(world, "alliance courted", firm, best);
}

function signResellers(world: World, firm: number): void {
  const { parameters, firms, resellers, streams } = world;
  const { columns } = firms;
  let signed = 0;
  for (let r = 0; r < resellers.count; r++) signed += carries(resellers, r, firm) ? 1 : 0;
  if (columns.offer[firm] === -1) return;
  for (let n = signed; n < Math.min(columns.maxAlliances[firm], resellers.count); n++) {
    let reseller = Math.floor(
      draw(streams, candidates, columns.birth[firm], 2 ** 30 + n) * resellers.count,
    );
    while (carries(resellers, reseller, firm)) reseller = (reseller + 1) % resellers.count;
    addVendor(resellers, reseller, firm);
    book(columns, columns.flowAlliances, firm, -parameters.resellers.signUpCostKeur);
    record(world, "reseller signed", firm, -1, parameters.resellers.signUpCostKeur);
  }
}

function areAllied(world: World, firm: number, other: number): boolean {
  const { allied, alliance } = world.firms.columns;
  for (let i = 0; i < allied[firm]; i++)
    if (allyOf(world.alliances.columns, alliance[firm * allianceSeats + i], firm) === other)
      return true;
  return false;
}
