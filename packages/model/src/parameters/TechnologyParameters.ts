export interface TechnologyParameters {
  /** Highest capability that can be had at the start, in [0, 1]; it closes its gap to 1 at this speed. */
  readonly frontierStart: number;
  readonly frontierSpeedPerYear: number;
  /** Share of the gap between a firm's capability and the frontier that research closes per month, per component strength. */
  readonly learningPerMonth: number;
}
