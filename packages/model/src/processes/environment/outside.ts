import { record } from "../../observe/record.ts";
import { poisson } from "../../random/distributions.ts";
import { purposeIndex } from "../../random/purposes.ts";
import { draw } from "../../random/Streams.ts";
import { monthOfRun, type World } from "../../world/World.ts";

const outsideInnovation = purposeIndex("outside innovation");

/**
 * Somebody whom nobody here has under contract brings a component that is better and cheaper: everyone can buy it from the
 * next review on, and learn from it.
 *
 * b_k ← b_k + s (1 − b_k), list price × (1 − c), at random times; frontier ← max(frontier, b_k)
 *
 * @source docs/model.md, innovation outside
 */
export function innovateOutside(world: World): void {
  const { parameters, market, rates, streams } = world;
  const { outside } = rates;
  if (outside === null) return;
  const { components, technology } = parameters;
  const { outsideFromMonth, outsideInnovationStep, outsideInnovationSaving } = technology;
  if (monthOfRun(world) < outsideFromMonth) return;
  const { boughtCapability, boughtCost } = market;
  for (let k = 0; k < components.length; k++) {
    if (outside[k] === 0) continue;
    const came = poisson(draw(streams, outsideInnovation, k, market.month), outside[k]);
    for (let n = 0; n < came; n++) {
      boughtCapability[k] += outsideInnovationStep * (1 - boughtCapability[k]);
      boughtCost[k] *= 1 - outsideInnovationSaving;
      record(world, "outside innovation", -1, -1, 0, components[k].name);
    }
    if (boughtCapability[k] > market.frontier) market.frontier = boughtCapability[k];
  }
}
