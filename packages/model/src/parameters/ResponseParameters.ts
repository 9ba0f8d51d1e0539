/** What a firm can do about a rival that grows. */
export type ResponseName = "ignore" | "imitate" | "price" | "bundle" | "partner" | "acquire";

/** How firms answer a rival that grows. */
export interface ResponseParameters {
  /** Months between two looks at rivals. */
  readonly reviewMonths: number;
  /** Months over which they hold what a rival would take from them. */
  readonly horizonMonths: number;
  /** Spread of what they choose, over the mean distance of what they compare; 0: always what is worth most. */
  readonly scale: number;
  /** Months that an answer lasts. */
  readonly months: number;
  /** Part of a rival's lead that an imitator of perfect skill would close in a month, and what imitating costs. */
  readonly imitationPerMonth: number;
  readonly imitationCostKeurPerMonth: number;
  /** Part of the markup that a lower price gives up, and what is taken off for one's own customers at home. */
  readonly undercut: number;
  readonly bundleKeurPerMonth: number;
}
