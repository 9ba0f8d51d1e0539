export interface LegitimacyParameters {
  readonly start: number;
  /** Share of the gap closed per month. */
  readonly speedPerMonth: number;
  /** Satisfied users' share at which half of full legitimacy is reached. */
  readonly halfAtShare: number;
  /** Customers at which half of full reputation is reached. */
  readonly reputationHalfAtCustomers: number;
}
