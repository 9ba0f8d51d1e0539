import { goalDistance } from "../../equations/goalDistance.ts";
import { marketOverlap } from "../../equations/marketOverlap.ts";
import { saturation } from "../../equations/saturation.ts";
import { goalCount } from "../../world/Firms.ts";
import type { World } from "../../world/World.ts";

/**
 * Worth of a candidate at first sight, in [0, 3]: what it covers that we lack, whom it knows, and how near its goals
 * are. Each counts the same.
 */
export function firstSight(world: World, firm: number, candidate: number): number {
  const { columns } = world.firms;
  const known = columns.contacts[candidate].length + columns.users[candidate];
  return (
    covers(world, firm, candidate) + saturation(known, 100) + 1 - goalsApart(world, firm, candidate)
  );
}

/** Share of what we lack that the candidate covers, weighted by need. */
function covers(world: World, firm: number, candidate: number): number {
  const { components } = world.parameters;
  const { capability } = world.firms.columns;
  const K = components.length;
  let lacking = 0;
  let covered = 0;
  for (let k = 0; k < K; k++) {
    const mine = capability[firm * K + k];
    lacking += components[k].needWeight * (1 - mine);
    covered += components[k].needWeight * Math.max(0, capability[candidate * K + k] - mine);
  }
  return lacking === 0 ? 0 : covered / lacking;
}

export function goalsApart(world: World, firm: number, candidate: number): number {
  const { goal } = world.firms.columns;
  return goalDistance(goal, firm * goalCount, candidate * goalCount, goalCount);
}

export function overlapOf(world: World, firm: number, candidate: number): number {
  const { capability, x, y } = world.firms.columns;
  const K = world.parameters.components.length;
  const dx = x[firm] - x[candidate];
  const dy = y[firm] - y[candidate];
  return marketOverlap(capability, firm * K, candidate * K, K, Math.sqrt(dx * dx + dy * dy));
}
