/** What happens to a market from outside, and nobody in it can choose (docs/model.md, environment). */
export interface EnvironmentParameters {
  /** Monthly standard deviation of log income, and the share of its distance from the usual that stays a month later. */
  readonly incomeSd: number;
  readonly incomePersistence: number;
  /** How much less doing nothing is worth per unit of log income. */
  readonly incomeOnNothing: number;
  /** Added to log income, one number a month in turn: seasons, campaigns. */
  readonly cycle: readonly number[];
  readonly shock: DemandShock | null;
  /** Inflation of all costs from some months of the run on, in order; before the first, and while a market burns in, there is none. */
  readonly inflation: readonly Inflation[];
  /** Standard deviation of a year's inflation around that. */
  readonly inflationSdPerYear: number;
  /** Monthly standard deviation of the logarithm of how much a component is needed, over what it was. */
  readonly needDriftSdPerMonth: number;
  readonly needShifts: readonly NeedShift[];
}

/** A planned course of how much a component is needed, over what it would be; several of one component multiply. */
export interface NeedShift {
  /** Place of the component. */
  readonly component: number;
  /** When it begins to move, in months since the strategies parted, and after how many it has come. */
  readonly month: number;
  readonly months: number;
  readonly from: number;
  readonly to: number;
}

export interface Inflation {
  readonly fromMonth: number;
  /** Share by which all costs rise in a year. */
  readonly perYear: number;
}

/** A fall of demand that is planned by the scenario. */
export interface DemandShock {
  /** When it begins, in months since the strategies parted, and how long it lasts. */
  readonly month: number;
  readonly months: number;
  /** Share that is lost of income, and of the volume of running contracts: mean over firms, and log spread between them. */
  readonly depth: number;
  readonly volumeDepth: number;
  readonly volumeSd: number;
  /** Months over which what was lost comes back, evenly. */
  readonly recoveryMonths: number;
}
