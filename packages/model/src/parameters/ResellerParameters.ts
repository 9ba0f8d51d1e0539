export interface ResellerParameters {
  readonly count: number;
  /** Share of revenue kept. */
  readonly margin: number;
  /** Share of all accounts in the base of each reseller. */
  readonly baseShare: number;
  readonly contactsPerMonth: number;
  readonly warmth: number;
  /** Loss of experienced quality when a reseller serves the account, in units of utility. */
  readonly serviceLoss: number;
  readonly signUpCostKeur: number;
}
