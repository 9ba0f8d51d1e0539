import { fineOf, hazardOfDetection } from "../../actions/endCartel.ts";
import { markupAtOdds } from "../../equations/markupAtOdds.ts";
import { warLoss } from "../../equations/warLoss.ts";
import { expectedLifetime } from "../../observe/measures.ts";
import { costInPrice } from "../../policies/pricing/costInPrice.ts";
import { normal } from "../../random/distributions.ts";
import { pow } from "../../random/portable.ts";
import { purposeIndex } from "../../random/purposes.ts";
import { draw } from "../../random/Streams.ts";
import type { World } from "../../world/World.ts";

const signal = purposeIndex("cartel signal");
const report = purposeIndex("report");

/** What the member weighed that was last asked whether it suspects, cheats or reports; no part of the state. */
export const lastWeighed = {
  /** What chance added to what it saw. */
  chance: 0,
  /** What a project brings at the agreed price, by undercutting, and what that loses (Keur a month). */
  kept: 0,
  undercut: 0,
  lost: 0,
  /** Its fine, what the agreement brings until the next meeting (Keur), and the chance of being found out before it. */
  fine: 0,
  brings: 0,
  found: 0,
};

/**
 * A member that sold much less than agreed prices let it expect; it cannot tell a cheat from a bad harvest.
 *
 * @returns the first of them, −1: none
 */
export function somebodySuspects({ parameters, market, firms, streams }: World): number {
  const { signalSd, triggerSd } = parameters.cartel;
  const { columns, count } = firms;
  for (let firm = 0; firm < count; firm++) {
    if (columns.colludes[firm] === 0 || columns.agreedSum[firm] === 0) continue;
    const chance = signalSd * normal(draw(streams, signal, columns.birth[firm], market.month));
    if (columns.soldSum[firm] / columns.agreedSum[firm] + chance < 1 - triggerSd * signalSd) {
      lastWeighed.chance = chance;
      return firm;
    }
  }
  return -1;
}

/** Whether to undercut now is worth more than the price war that follows if it is noticed. */
export function cheatingPays(world: World, firm: number): boolean {
  const { parameters, firms, rates, market } = world;
  const { columns } = firms;
  const { reviewMonths, noticed, warReviews } = parameters.cartel;
  const alpha = parameters.utility.price * rates.perScale;
  // In the first period nobody knows yet what the agreement brings.
  if (columns.agreedPrice[firm] === 0 || columns.agreedSlope[firm] <= 0) return false;
  const share = meanShare(alpha, columns.agreedSum[firm], columns.agreedSlope[firm]);
  const markup = columns.agreedPrice[firm] - costInPrice(world, firm);
  const kept = markup * share;
  const today = alpha * market.priceWeight;
  const undercut = markupAtOdds(today, share / (1 - share), markup) - 1 / today;
  const discount =
    pow(1 + parameters.value.discountPerYear, -reviewMonths / 12) *
    pow(1 - hazardOfDetection(world), reviewMonths);
  const lost = noticed * warLoss(discount, warReviews) * (kept - profitAlone(world, firm, alpha));
  lastWeighed.kept = kept;
  lastWeighed.undercut = undercut;
  lastWeighed.lost = lost;
  return undercut - kept > lost;
}

/**
 * The member that runs to the authority first, of those who expect to pay more by waiting: with F the fine, λ leniency and p the chance
 * of being found out before the next meeting,
 *
 * (1 − λ) F + what the agreement brings until then < p F
 *
 * @returns −1: nobody
 * @source Harrington & Chang 2012
 */
export function whoReports(world: World, isWar: boolean): number {
  const { parameters, market, firms, rates, streams } = world;
  const { columns, count } = firms;
  const { leniency } = parameters.regulation;
  if (leniency === 0) return -1;
  const { reviewMonths, fearOfReport } = parameters.cartel;
  const alpha = parameters.utility.price * rates.perScale;
  const unseen = pow(1 - hazardOfDetection(world), reviewMonths);
  const found = 1 - unseen * (isWar ? 1 - fearOfReport : 1);
  let first = -1;
  let earliest = 1;
  for (let firm = 0; firm < count; firm++) {
    if (columns.colludes[firm] === 0 || columns.agreedSlope[firm] <= 0) continue;
    const fine = fineOf(world, firm);
    const share = meanShare(alpha, columns.agreedSum[firm], columns.agreedSlope[firm]);
    const price = columns.agreedPrice[firm] > 0 ? columns.agreedPrice[firm] : columns.price[firm];
    const gained = (price - costInPrice(world, firm)) * share - profitAlone(world, firm, alpha);
    const brings =
      (columns.agreedSum[firm] / share) * Math.max(0, gained) * expectedLifetime(world);
    if ((1 - leniency) * fine + brings >= found * fine) continue;
    const when = draw(streams, report, columns.birth[firm], market.month);
    if (when >= earliest) continue;
    earliest = when;
    first = firm;
    lastWeighed.fine = fine;
    lastWeighed.brings = brings;
    lastWeighed.found = found;
  }
  return first;
}

/** What a project brings where every member asks what it would ask for itself (Keur a month). */
function profitAlone(world: World, firm: number, alpha: number): number {
  const { columns } = world.firms;
  if (columns.ownSlope[firm] <= 0) return 0;
  const share = meanShare(alpha, columns.ownSum[firm], columns.ownSlope[firm]);
  return (columns.ownPrice[firm] - costInPrice(world, firm)) * share;
}

/** Chance in a project, from Σ s and Σ α s(1 − s); accounts of average price sensitivity. */
function meanShare(alpha: number, sum: number, slope: number): number {
  return Math.min(0.98, Math.max(0.001, 1 - slope / (alpha * sum)));
}
