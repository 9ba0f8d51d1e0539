export interface TechnologyParameters {
  /** Highest capability that can be had at the start, in [0, 1]; it closes its gap to 1 at this speed. */
  readonly frontierStart: number;
  readonly frontierSpeedPerYear: number;
  /** Share of the gap between a firm's capability and the frontier that research closes per month, per component strength. */
  readonly learningPerMonth: number;
  /** What a line of research costs a month before anything comes of it. */
  readonly researchFixedKeurPerMonth: number;
  /** η_R: by how much research can raise that share at most, and the spending on a component at which it does by half. */
  readonly researchLearningPerMonth: number;
  readonly researchHalfKeurPerMonth: number;
  /** ι: innovations a month that a Keur of research beyond that brings a firm of drive 1; 0: nobody innovates. */
  readonly innovationPerKeur: number;
  /** Share of the gap to full capability that an innovation closes. */
  readonly innovationStep: number;
  /** Time from the idea to the offer, and the share by which it gets shorter in a year. */
  readonly developmentMonths: number;
  readonly developmentFallPerYear: number;
  /** Innovations of what can be bought, each component's in a year, from some months on since the strategies parted. */
  readonly outsideInnovationPerYear: number;
  readonly outsideFromMonth: number;
  /** Share of the gap to full capability that one of them closes, and by which it lowers the list price. */
  readonly outsideInnovationStep: number;
  readonly outsideInnovationSaving: number;
}
