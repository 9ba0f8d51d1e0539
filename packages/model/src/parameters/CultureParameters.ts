/** What it takes to work with people who do things another way. */
export interface CultureParameters {
  /** Part by which strangeness slows the growth of trust; negative where it makes curious. */
  readonly slowsTrust: number;
  /** Selling hours a month that each ally loses to full strangeness. */
  readonly hoursPerMonth: number;
  /** Part of what is not yet understood that a month of work together makes understood. */
  readonly learningPerMonth: number;
}
