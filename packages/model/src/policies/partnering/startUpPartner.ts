import type { PartneringPolicy } from "./PartneringPolicy.ts";
import { firstSight } from "./firstSight.ts";

/** An ally that lives on investors' money, like oneself. */
export const startUpPartner: PartneringPolicy = {
  seeksAllies: true,
  usesResellers: false,
  score: (world, firm, candidate) =>
    world.firms.columns.investorOwned[candidate] === 1
      ? firstSight(world, firm, candidate)
      : -Infinity,
};
