/** A market is first run until it is stationary; the compared firms are founded then. */
export interface BurnInParameters {
  readonly maxMonths: number;
  readonly penetration: number;
  readonly penetrationBand: number;
  readonly firmsBand: number;
  readonly priceBand: number;
}
