/** A range that holds the true value with the stated confidence; its ends are NaN where there is too little data. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** Of fewer than two values: any range would do, which says nothing. */
export const unknown: Interval = { low: NaN, high: NaN };
