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
  /** Part of what a target would take from the acquirer if it were left alone that counts as gained by buying it. */
  readonly preemption: number;
  /** What it costs to go on with the target's product beside one's own; what is not worth that is stopped. */
  readonly integrationCostKeur: number;
}
