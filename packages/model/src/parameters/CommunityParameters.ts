/** Makers who share their designs with everybody (docs/model.md, makers). */
export interface CommunityParameters {
  /** Share of accounts whose makers give away what they design. */
  readonly giverShare: number;
  /** Designs that a giver's job adds a month, and the share of open designs that go out of use. */
  readonly shareRate: number;
  readonly decayPerMonth: number;
  /** Open designs of a component at which making it costs half. */
  readonly halfAtDesigns: number;
  /** What giving is worth to a giver, in utility. */
  readonly giving: number;
  /** How much makers talk to their neighbours, over what users do. */
  readonly makersTalk: number;
  /** Share of the gap to the frontier that firms close a month by open designs, where there are many of them. */
  readonly firmsLearnPerMonth: number;
}
