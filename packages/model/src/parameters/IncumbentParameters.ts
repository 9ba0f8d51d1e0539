/** What firms of a neighbouring market see in this one. */
export interface IncumbentParameters {
  /** How much a rise of the share of allied rivals lowers the size at which this market gets attention. */
  readonly threatWeight: number;
}
