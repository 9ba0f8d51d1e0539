import { meanNeed } from "../estimates.ts";
import type { World } from "../../world/World.ts";
import { focus, market, type Outcome } from "./Outcome.ts";
import { ratio } from "./ratio.ts";

/** What firms find, and how near they stay to what can be done. */
export const technologyOutcomes: readonly Outcome[] = [
  focus(
    "innovations",
    "count",
    null,
    "innovations that it brought out",
    (world, f) => world.firms.columns.innovations[f],
  ),
  focus(
    "gapToFrontier",
    "share",
    "min",
    "by how much its capabilities lie below the frontier at the horizon, weighted by need; NaN where it is gone",
    gapToFrontier,
  ),
  market(
    "innovationsPerYear",
    "count",
    null,
    "innovations of all firms in a year",
    ({ market: m, forkMonth }, _, b) =>
      ratio(12 * (m.innovations - b.innovations), m.month - forkMonth),
  ),
];

function gapToFrontier(world: World, firm: number): number {
  const { alive, capability } = world.firms.columns;
  if (alive[firm] === 0) return NaN;
  const need = meanNeed(world);
  let gap = 0;
  for (let k = 0; k < need.length; k++)
    gap += need[k] * Math.max(0, world.market.frontier - capability[firm * need.length + k]);
  return gap;
}
