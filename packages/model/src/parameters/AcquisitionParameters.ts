export interface AcquisitionParameters {
  /** Months between two looks at the market for firms; 0 switches acquisitions off. */
  readonly reviewMonths: number;
  readonly candidatesScreened: number;
  /** Premium on the stand-alone value that founders ask, and the price floor. */
  readonly premium: number;
  readonly floorKeur: number;
  /** Share of the sales that the target's capabilities promise in which the acquirer believes. */
  readonly synergy: number;
  readonly closingMonths: number;
}
