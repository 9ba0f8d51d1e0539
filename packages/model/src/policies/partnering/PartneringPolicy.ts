import type { CriterionParameters } from "../../Parameters.ts";
import type { World } from "../../world/World.ts";

/** How a firm reaches customers through others. */
export interface PartneringPolicy {
  /** Whether it looks for allies at all. */
  readonly seeksAllies: boolean;
  readonly usesResellers: boolean;
  /**
   * Whether it looks at all of its allies together: what it lacks is what they lack too, it courts only who pays beside
   * them, and gives up the one that brings least for somebody better.
   */
  readonly managesPortfolio: boolean;
  /** Whether it takes, at every search, whichever way to sell seems best. */
  readonly choosesWay: boolean;
  /** Whether it buys components from whoever makes the best bid, each time anew. */
  readonly tenders: boolean;
  /** Whether a candidate comes into question. Reads what the two firms are and have, never what they are called. */
  readonly considers: (world: World, firm: number, candidate: number) => boolean;
  /** What a candidate is judged by where the firm's governance does not say. */
  readonly criterion: CriterionParameters;
}
