export interface SatisfactionParameters {
  /** λ: speed of satisfaction per month. */
  readonly speedPerMonth: number;
  /** Speed at which expectations move to the best offer on the market. */
  readonly expectationSpeedPerMonth: number;
  /** By how much expectations rise by themselves, in utility. */
  readonly expectationRisePerYear: number;
  /** Losses weigh more than gains by this factor. */
  readonly lossAversion: number;
  /** Standard deviation of experience around what was promised, in units of utility (account and firm). */
  readonly experienceSd: number;
  /** Satisfaction below this makes an account dissatisfied. */
  readonly dissatisfiedBelow: number;
  /** Satisfaction above this makes an account delighted. */
  readonly delightedAbove: number;
}
