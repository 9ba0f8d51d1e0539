export interface AccountParameters {
  readonly count: number;
  /** Shares of accounts with one, two and three jobs; scaled to sum to 1. */
  readonly jobShares: readonly number[];
  /** Log standard deviation of need weights between jobs. */
  readonly needLogSd: number;
  /** Spread of the weight of quality and of price between accounts (mean 1). */
  readonly qualitySensitivity: Spread;
  readonly priceSensitivity: Spread;
  /** Bounds of the uniform caution and impatience. */
  readonly cautionMin: number;
  readonly cautionMax: number;
  readonly impatienceMin: number;
  readonly impatienceMax: number;
  /** Skill of making it oneself: normal, in units of utility. */
  readonly makerSkillMean: number;
  readonly makerSkillSd: number;
  /** Share of accounts that take what they were steered to for what they got. */
  readonly susceptibleShare: number;
  /** Share of accounts that must put what they buy out to tender. */
  readonly tenderShare: number;
  /** Neighbours on the word-of-mouth network (even) and the share of links rewired (Watts–Strogatz). */
  readonly neighbours: number;
  readonly rewiredShare: number;
}

/** A distribution with mean 1: `uniform` on 1 ± width/2, or `lognormal` with log standard deviation `logSd`. */
export type Spread =
  | { readonly form: "none" }
  | { readonly form: "uniform"; readonly width: number }
  | { readonly form: "lognormal"; readonly logSd: number };
