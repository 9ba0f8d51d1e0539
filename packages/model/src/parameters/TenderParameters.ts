/** How firms buy components that tender each time. */
export interface TenderParameters {
  /** Months between two tenders, which is also the term of a contract. */
  readonly months: number;
  /** Firms that are asked for a bid on a component. */
  readonly bidders: number;
  /** Least margin over its cost with which a firm bids. */
  readonly marginFloor: number;
}
