import type { PartneringPolicy } from "./PartneringPolicy.ts";
import { overlapOf } from "./firstSight.ts";

/** The nearest competitor: whoever sells here what the same accounts would buy instead. No word about prices. */
export const coopetition: PartneringPolicy = {
  seeksAllies: true,
  usesResellers: false,
  score: (world, firm, candidate) =>
    world.firms.columns.selling[candidate] === 1 ? overlapOf(world, firm, candidate) : -Infinity,
};
