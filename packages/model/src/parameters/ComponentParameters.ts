/** One of at most eight capabilities that a job needs, for instance hardware. */
export interface ComponentParameters {
  readonly name: string;
  /** Mean weight of this component in a job's needs; the weights of all components are scaled to sum to 1. */
  readonly needWeight: number;
  /** Share of jobs that weigh it at all. */
  readonly weighedBy: number;
  /** What it costs to make and run one unit of full coverage, before learning (Keur a month). */
  readonly unitCostKeurPerMonth: number;
  /** Capability b of the component that anyone can buy on the market, in [0, 1]; 0: not for sale. */
  readonly marketCapability: number;
  /** List price over unit cost of the bought component: list = cost × (1 + markup). */
  readonly listMarkup: number;
  /** How often it is made better outside; null: as often as every component. */
  readonly outsideInnovationPerYear: number | null;
  /** Fall of the unit cost with each doubling of cumulative output (Wright), in [0, 1). */
  readonly learningRate: number;
  /** Units that each firm has made before this market opens; the unit cost holds at that output. */
  readonly priorOutput: number;
  /** Exponent η with which its cost falls by the volume of whoever buys or makes it, and the reference volume q₀ (units). */
  readonly volumeExponent: number;
  readonly volumeReference: number;
  /** A physical component needs delivery capacity of the firm that makes it. */
  readonly physical: boolean;
  /** Transaction cost of making it oneself where a job needs nothing else, and its yearly fall; null: those of `utility`. */
  readonly selfSupplyCost: number | null;
  readonly selfSupplyCostFallPerYear: number | null;
}
