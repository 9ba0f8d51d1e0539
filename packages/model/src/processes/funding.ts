import { logistic } from "../equations/logistic.ts";
import { runway } from "../equations/runway.ts";
import { countedRecurring } from "../observe/measures.ts";
import type { Reason } from "../observe/Event.ts";
import { record } from "../observe/record.ts";
import { purposeIndex } from "../random/purposes.ts";
import { draw } from "../random/Streams.ts";
import { book } from "../world/Firms.ts";
import type { World } from "../world/World.ts";
import { reviseBelief } from "./funding/belief.ts";
import { prestige } from "./funding/prestige.ts";
import { press } from "./funding/shareholders.ts";

const round = purposeIndex("round");

/**
 * Investors give a round to firms whose runway gets short, the more readily the faster their recurring revenue grew against
 * the other firms that live on investors; shareholders who have a target press those who miss it.
 *
 * logit P(round) = a₀ + a₁ · (rank of growth − ½) − a₃ · one-off share + a₄ · prestige of the largest ally
 *
 * @source docs/model.md, money; relative growth as the criterion
 */
export function funding(world: World): void {
  const { parameters, firms, market, streams } = world;
  const { columns, count } = firms;
  const { roundMonths, tryBelowRunwayMonths, retryMonths } = parameters.funding;
  const { oddsAtMedian, oddsGrowthGain, oddsRecurringGain, prestigeGain } = parameters.funding;
  reviseBelief(world);
  press(world);
  for (let firm = 0; firm < count; firm++) {
    if ((columns.alive[firm] & columns.investorOwned[firm]) === 0) continue;
    if (columns.acquirer[firm] !== -1) continue;
    const burn = columns.burn[firm];
    if (runway(columns.cash[firm], burn) >= tryBelowRunwayMonths) continue;
    if (market.month - columns.lastTry[firm] < retryMonths) continue;
    columns.lastTry[firm] = market.month;
    let odds = oddsAtMedian + oddsGrowthGain * (growthRank(world, firm) - 0.5);
    odds -= oddsRecurringGain * parameters.groups[columns.group[firm]].oneOffShare;
    if (prestigeGain !== 0) odds += prestigeGain * prestige(world, firm);
    const luck = draw(streams, round, columns.birth[firm], market.month - columns.founded[firm]);
    const reasons = whyInvestors(world, firm, odds, luck);
    if (luck >= logistic(odds)) {
      record(world, "round failed", firm, -1, 0, "", reasons);
      continue;
    }
    const amount = Math.min(parameters.funding.largestRoundKeur, roundMonths * burn);
    book(columns, columns.flowRounds, firm, amount);
    columns.raisedEver[firm] += amount;
    columns.founderShare[firm] *= 1 - parameters.funding.dilution;
    columns.rounds[firm]++;
    record(world, "round closed", firm, -1, amount, "", reasons);
  }
}

/** What investors looked at, in log odds, and how the draw fell; asked only where somebody listens. */
function whyInvestors(world: World, firm: number, odds: number, luck: number): readonly Reason[] {
  if (world.recorder === null) return [];
  const { parameters, firms } = world;
  const { oddsAtMedian, oddsGrowthGain, oddsRecurringGain, prestigeGain } = parameters.funding;
  const rank = growthRank(world, firm);
  const oneOff = oddsRecurringGain * parameters.groups[firms.columns.group[firm]].oneOffShare;
  const terms = {
    "odds of one that grows like most": oddsAtMedian,
    "growth against the others": oddsGrowthGain * (rank - 0.5),
    ...(oneOff === 0 ? {} : { "revenue that does not recur": -oneOff }),
    ...(prestigeGain === 0
      ? {}
      : { "name of its largest ally": prestigeGain * prestige(world, firm) }),
    "odds (log)": odds,
    "share of the others that grew less": rank,
    "chance of the round": logistic(odds),
    "luck that was drawn": luck,
  };
  return [{ firm, terms }];
}

/** Share of the firms on investors' money that grew less than this one, ties counting half. */
function growthRank(world: World, firm: number): number {
  const { columns, count } = world.firms;
  const mine = countedRecurring(world, firm) - columns.laggedRecurring[firm];
  let below = 0;
  let others = 0;
  for (let other = 0; other < count; other++) {
    if (other === firm || (columns.alive[other] & columns.investorOwned[other]) === 0) continue;
    const growth = countedRecurring(world, other) - columns.laggedRecurring[other];
    others++;
    if (growth < mine) below += 1;
    else if (growth === mine) below += 0.5;
  }
  return others === 0 ? 0.5 : below / others;
}
