export interface SellingParameters {
  readonly repCostKeurPerMonth: number;
  readonly hoursPerRepPerMonth: number;
  readonly rampMonths: number;
  readonly hoursPerColdContact: number;
  readonly hoursPerWarmContact: number;
  /** How often a year a firm calls on an account that it knows, at most. */
  readonly callsPerYear: number;
  /** Hours that a bid costs the closing firm, whatever the channel. */
  readonly hoursPerBid: number;
  /** Share of own selling hours spent on accounts with which there is a relationship. */
  readonly ownBaseShare: number;
  /** Warmth of a contact where the firm has a relationship of its own. */
  readonly relationshipWarmth: number;
  /** A firm with more unpaid bid hours than this many months of capacity joins no further project. */
  readonly overloadMonths: number;
  /** Months of payback under which another rep is hired, and runway under which reps are let go. */
  readonly hirePaybackMonths: number;
  readonly hireRunwayMonths: number;
  readonly layOffRunwayMonths: number;
  readonly reviewMonths: number;
  /** Largest growth of the sales force at one review. */
  readonly hireShare: number;
}
