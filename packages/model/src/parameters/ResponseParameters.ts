/** How firms answer a rival that grows. */
export interface ResponseParameters {
  /** Months over which they hold what a rival would take from them. */
  readonly horizonMonths: number;
}
