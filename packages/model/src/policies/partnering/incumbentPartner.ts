import type { PartneringPolicy } from "./PartneringPolicy.ts";
import { firstSight } from "./firstSight.ts";

/** An ally with a home market of its own, whether it sells here already or not. */
export const incumbentPartner: PartneringPolicy = {
  seeksAllies: true,
  usesResellers: false,
  score: (world, firm, candidate) =>
    world.firms.columns.investorOwned[candidate] === 0
      ? firstSight(world, firm, candidate)
      : -Infinity,
};
