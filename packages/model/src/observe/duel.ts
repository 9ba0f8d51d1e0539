import { duelShare } from "../equations/duelShare.ts";
import type { World } from "../world/World.ts";
import { contributionOf, countedRecurring, expectedLifetime } from "./measures.ts";

/** Months for which sales are remembered, as accounting forgets them. */
const salesMemory = 18;
/** A share that was seen in few projects is not trusted beyond these. */
const leastShare = 0.02;

/** How a firm stands against one rival, by what both have sold and by what the firm has seen of its projects. */
export interface Duel {
  /** Projects a month in which the firm takes part. */
  readonly projects: number;
  /** Share of them that it wins, and that the rival wins, today. */
  readonly share: number;
  readonly rivals: number;
  /** By how much of itself the rival grows a month; it does not shrink in anybody's plans. */
  readonly growth: number;
  /** What a win is worth: contribution over the expected lifetime (Keur). */
  readonly margin: number;
}

/** The duel of a firm that sells here with a rival; null where it has no sales that it could lose. */
export function duelOf(world: World, firm: number, rival: number): Duel | null {
  const { columns } = world.firms;
  const offer = columns.offer[firm];
  const wins = columns.recentWins[firm] / salesMemory;
  if (offer === -1 || wins <= 0) return null;
  const share = shareSeen(world, firm);
  const recurring = countedRecurring(world, rival);
  return {
    projects: wins / share,
    share,
    rivals: Math.min(1 - share, (share * columns.recentWins[rival]) / columns.recentWins[firm]),
    growth:
      recurring > 0 ? Math.max(0, recurring - columns.laggedRecurring[rival]) / 6 / recurring : 0,
    margin: Math.max(0, contributionOf(world, offer)) * expectedLifetime(world),
  };
}

/** What a firm would sell by changing something against the rival for some months. */
export interface Change {
  /** Months that it lasts, not beyond the horizon. */
  readonly months: number;
  /** By how much the offer gains meanwhile and afterwards, over the scale of tastes. */
  readonly gained: number;
  readonly gainedAfter: number;
  /** What a win is worth meanwhile (Keur). */
  readonly margin: number;
}

/**
 * What the sales of the horizon are worth to the firm (Keur), against a rival that grows the slower the less it wins here.
 *
 * N · (T · s(Δ, P̄) · m' + (h − T) · s(Δ_after, P̄) · m)      P̄ = 1 + growth · h/2 · (1 − s')/(1 − s), s' = s(Δ, 1)
 */
export function outlook(duel: Duel, horizonMonths: number, change: Change): number {
  const { share, rivals, projects, growth, margin } = duel;
  const slowed = (1 - duelShare(share, rivals, change.gained, 1)) / (1 - share);
  const presence = 1 + (growth * horizonMonths * slowed) / 2;
  const months = Math.min(change.months, horizonMonths);
  const meanwhile = duelShare(share, rivals, change.gained, presence) * change.margin;
  const after = duelShare(share, rivals, change.gainedAfter, presence) * margin;
  return projects * (months * meanwhile + (horizonMonths - months) * after);
}

/** The same while nothing is changed. */
export function outlookUnchanged(duel: Duel, horizonMonths: number): number {
  return outlook(duel, horizonMonths, { months: 0, gained: 0, gainedAfter: 0, margin: 0 });
}

/** What the firm would lose over the horizon to a rival that grows on, compared with a market without it (Keur). */
export function lossTo(duel: Duel, months: number): number {
  const alone = duelShare(duel.share, duel.rivals, 0, 0);
  const against = duelShare(duel.share, duel.rivals, 0, 1 + (duel.growth * months) / 2);
  return months * duel.projects * (alone - against) * duel.margin;
}

/** Share of its projects that a firm wins, as the slope and the sum of its demand show it: Σ s²/Σ s; a usual one before. */
function shareSeen({ parameters, firms, rates }: World, firm: number): number {
  const { choiceSum, choiceSlope } = firms.columns;
  const alpha = parameters.utility.price * rates.perScale;
  const seen =
    choiceSum[firm] > 0 && alpha > 0
      ? 1 - choiceSlope[firm] / (alpha * choiceSum[firm])
      : parameters.pricing.firstShare;
  return Math.min(1 - leastShare, Math.max(leastShare, seen));
}
