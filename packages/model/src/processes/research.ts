import type { World } from "../world/World.ts";
import { exchange } from "./research/exchanging.ts";
import { imitate } from "./research/imitating.ts";
import { innovate } from "./research/innovating.ts";
import { learn } from "./research/learning.ts";
import { spend } from "./research/spending.ts";

/**
 * Firms spend on research, learn from their allies, from rivals whom they copy and from what can be done already, and find what
 * nobody could.
 *
 * Learning by doing needs no step of its own: unit costs follow cumulative output (`equations/unitCost`).
 *
 * @source docs/model.md, research
 */
export function research(world: World): void {
  const { rates, parameters } = world;
  if (rates.researches) spend(world);
  if (rates.exchanges) exchange(world);
  if (rates.imitates) imitate(world);
  learn(world);
  if (parameters.technology.innovationPerKeur > 0) innovate(world);
}
