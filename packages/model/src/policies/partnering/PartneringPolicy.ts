import type { World } from "../../world/World.ts";

/** How a firm reaches customers through others. */
export interface PartneringPolicy {
  /** Whether it looks for allies at all. */
  readonly seeksAllies: boolean;
  readonly usesResellers: boolean;
  /**
   * Worth of a candidate at first sight, −Infinity for one that does not come into question. Reads what the two firms
   * are and have, never what they are called.
   */
  readonly score: (world: World, firm: number, candidate: number) => number;
}
