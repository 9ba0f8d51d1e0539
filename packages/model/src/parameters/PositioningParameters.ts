/** How firms find out what those need whom nobody serves (docs/model.md, aim). */
export interface PositioningParameters {
  /** Jobs that a firm looks into at a review, and the selling hours that one of them takes. */
  readonly sample: number;
  readonly sampleHours: number;
}
