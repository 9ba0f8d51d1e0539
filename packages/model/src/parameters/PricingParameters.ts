export interface PricingParameters {
  readonly reviewMonths: number;
  /** Share of the gap to the wanted price closed at a review. */
  readonly adjustment: number;
  /** `follow-share`: price × (1 + gain × (share − 1/n)) a month. */
  readonly followShareGain: number;
  /** Choice probability that a firm assumes before it has seen a project. */
  readonly firstShare: number;
  /** Months of past projects that a firm remembers when it estimates its demand (exponential). */
  readonly memoryMonths: number;
  /** Acquisition cost spread over the expected lifetime counts as cost in the price. */
  readonly includeAcquisition: boolean;
}
