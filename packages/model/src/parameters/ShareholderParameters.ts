/** What shareholders who have a target do when it is missed. */
export interface ShareholderParameters {
  /** Quarters in a row that must be missed until they press with all they have. */
  readonly patienceQuarters: number;
  /** Part of the income from home that they then keep. */
  readonly cut: number;
}
