export interface FundingParameters {
  /** Months of burn that a round pays for, and the runway under which it is tried. */
  readonly roundMonths: number;
  readonly tryBelowRunwayMonths: number;
  readonly retryMonths: number;
  /** Log odds of a round for the median start-up, and the gain from last to first in growth of recurring revenue. */
  readonly oddsAtMedian: number;
  readonly oddsGrowthGain: number;
  /** What the log odds lose from revenue that recurs to revenue that is all paid at once. */
  readonly oddsRecurringGain: number;
  /** Share of indirect recurring revenue that investors do not count at the start, and how fast they learn what it is worth. */
  readonly indirectDiscount: number;
  readonly beliefSpeedPerYear: number;
  /** Gain of the log odds of a round from an ally's name, and the turnover of the ally that brings half of it. */
  readonly prestigeGain: number;
  readonly prestigeHalfKeurPerMonth: number;
  readonly dilution: number;
  readonly largestRoundKeur: number;
}
