/** A range that holds the true value with the stated confidence; unbounded where there is too little data. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

export const unbounded: Interval = { low: -Infinity, high: Infinity };
