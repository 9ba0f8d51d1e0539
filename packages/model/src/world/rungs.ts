import { pow } from "../random/portable.ts";
import type { RungParameters } from "../Parameters.ts";
import type { Governance } from "./Governance.ts";
import type { World } from "./World.ts";

/** The rung on which an alliance stands. */
export function rungOf({ rates, alliances }: World, alliance: number): RungParameters {
  return rates.rungs[alliances.columns.rung[alliance]];
}

/** How an alliance is governed: by the ways of the firm that proposed it. */
export function governanceOf({ rates, alliances }: World, alliance: number): Governance {
  return rates.governance[alliances.columns.governance[alliance]];
}

/**
 * Depth of an alliance on a rung: how far the rung has been opened, and what both have learnt jointly beyond it.
 *
 * depth = o · (d + (1 − d) · J)
 *
 * @source docs/model.md, the continuum
 */
export function depthOn({ alliances }: World, alliance: number, rung: RungParameters): number {
  const { openness, joint } = alliances.columns;
  return openness[alliance] * (rung.depth + (1 - rung.depth) * joint[alliance]);
}

/** Number of things that an alliance is about. */
export function scopeCount(scopes: number): number {
  let count = 0;
  for (let bits = scopes; bits > 0; bits &= bits - 1) count++;
  return count;
}

/** Hours a month that an alliance takes from each side to be managed. */
export function managementHours({ rates }: World, rung: RungParameters, scopes: number): number {
  return rung.managementHoursPerMonth * rates.coordination[scopeCount(scopes)];
}

/** Months for which one stage of an alliance is set up. */
export function setupMonthsOf(
  world: World,
  alliance: number,
  rung = rungOf(world, alliance),
): number {
  return Math.ceil(rung.setupMonths / governanceOf(world, alliance).stages);
}

/** Chance that all that is still to be set up is set up in the end. */
export function chanceOfCompletion(world: World, alliance: number, rung: RungParameters): number {
  const { abandonPerMonth } = world.parameters.alliances;
  if (abandonPerMonth === 0) return 1;
  const left = governanceOf(world, alliance).stages - world.alliances.columns.opened[alliance];
  return left <= 0 ? 1 : pow(1 - abandonPerMonth, left * setupMonthsOf(world, alliance, rung));
}

/** Writes down how deep an alliance goes now; called by whoever changes its rung, openness or joint knowledge. */
export function settleDepth(world: World, alliance: number): void {
  world.alliances.columns.depth[alliance] = depthOn(world, alliance, rungOf(world, alliance));
}
