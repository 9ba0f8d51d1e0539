export interface ValueParameters {
  readonly discountPerYear: number;
  /** Terminal value as a multiple of yearly recurring revenue. */
  readonly revenueMultiple: number;
}
