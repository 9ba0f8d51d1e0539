export interface ContractParameters {
  /** `fixed` term, `geometric` term with that mean, or `perpetual`. */
  readonly form: "fixed" | "geometric" | "perpetual";
  readonly termMonths: number;
  /** Months before the end at which rivals may join the renewal. */
  readonly renewalWindowMonths: number;
  readonly renewalPriceCapPerYear: number;
  /** Hazard that a job ends by itself (the use case disappears). */
  readonly lapsePerMonth: number;
}
