import { meanNeed } from "../estimates.ts";
import { impactMonths } from "../research.ts";
import { scope } from "../../world/codes.ts";
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
  market(
    "monthsToResearch",
    "months",
    null,
    "mean time from the first talk to the contract of alliances about research; NaN without",
    (world) => {
      const { columns } = world.alliances;
      return meanOf(world, 0, (a) => columns.signed[a] - columns.started[a]);
    },
  ),
  market(
    "impactShare",
    "share",
    null,
    "alliances about research of which a member, within 36 months of the contract, won a customer with an offer that shows what it learnt there, a twentieth of all capability or more; NaN where none was signed so long ago",
    (world) => {
      const { columns } = world.alliances;
      return meanOf(world, impactMonths, (a) => (columns.impactMonth[a] === -1 ? 0 : 1));
    },
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

/** Mean over the alliances about research that were signed since the fork and so many months before the end or more. */
function meanOf(
  { alliances, market: m, forkMonth }: World,
  monthsAgo: number,
  of: (alliance: number) => number,
): number {
  const { signed, scopes } = alliances.columns;
  let sum = 0;
  let count = 0;
  for (let a = 0; a < alliances.count; a++) {
    if (signed[a] < forkMonth || (scopes[a] & scope.research) === 0) continue;
    if (m.month - signed[a] < monthsAgo) continue;
    sum += of(a);
    count++;
  }
  return ratio(sum, count);
}
