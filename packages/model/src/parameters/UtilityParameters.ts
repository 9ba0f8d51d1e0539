/** Weights of the utility that an account sees in an offer (docs/model.md, choosing). */
export interface UtilityParameters {
  readonly quality: number;
  /** Per Keur a month. */
  readonly price: number;
  readonly distance: number;
  /** Per month of waiting, for a fully impatient account. */
  readonly wait: number;
  /** Weight of perceived risk for a fully cautious account. */
  readonly risk: number;
  readonly bandwagon: number;
  /** Cost of leaving a supplier. */
  readonly switching: number;
  /** Utility of doing nothing. */
  readonly nothing: number;
  /** Transaction cost of self-supply; it falls each year by `selfSupplyCostFallPerYear`. */
  readonly selfSupplyCost: number;
  readonly selfSupplyCostFallPerYear: number;
  readonly selfSupply: boolean;
  /** Scales of the Gumbel tastes: lasting (account and firm) and fresh (each occasion). */
  readonly lastingTaste: number;
  readonly freshTaste: number;
  /** ρ of the weak-link performance; below 0 components are complements. */
  readonly weakLinkExponent: number;
  /** ε: coverage never counts as less than this. */
  readonly coverageFloor: number;
}
