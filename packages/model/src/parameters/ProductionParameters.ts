/** How a firm can produce and show what it sells, each a number: as it does it, or the most that it would. */
export interface Levers {
  /** Utility that the offer seems to have at the choice and has not in use. */
  readonly steering: number;
}

/** What the levers of production do and cost. */
export interface ProductionParameters {
  /** Cost of a steering of 1; it grows with its square. */
  readonly steeringCostKeurPerMonth: number;
}
