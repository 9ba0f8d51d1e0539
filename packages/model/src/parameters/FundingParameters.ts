export interface FundingParameters {
  /** Months of burn that a round pays for, and the runway under which it is tried. */
  readonly roundMonths: number;
  readonly tryBelowRunwayMonths: number;
  readonly retryMonths: number;
  /** Log odds of a round for the median start-up, and the gain from last to first in growth of recurring revenue. */
  readonly oddsAtMedian: number;
  readonly oddsGrowthGain: number;
  /** Share of indirect recurring revenue that investors do not count. */
  readonly indirectDiscount: number;
  readonly dilution: number;
  readonly largestRoundKeur: number;
}
