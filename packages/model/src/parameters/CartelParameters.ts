/** How firms whose pricing policy is a cartel go about it; nobody has the policy unless a group or strategy says so. */
export interface CartelParameters {
  /** Months between two meetings, at which members set prices. */
  readonly reviewMonths: number;
  /** q: chance with which a member expects its cheating to end in a price war. */
  readonly noticed: number;
  /** σ_s: what a member cannot tell from cheating in a period, relative to the sales that it expects. */
  readonly signalSd: number;
  /** κ: how many of these below what it expects a member must sell for a price war to follow. */
  readonly triggerSd: number;
  /** Months of selling after which a firm with the policy joins. */
  readonly joinMonths: number;
  /** P: mean number of meetings that a price war lasts. */
  readonly warReviews: number;
  /** Chance, in a price war, that a member expects another one to report before the next meeting. */
  readonly fearOfReport: number;
}
