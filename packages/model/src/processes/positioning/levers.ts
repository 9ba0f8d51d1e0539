import { record } from "../../observe/record.ts";
import { offering } from "../../policies/offering/index.ts";
import { leverCount, levers } from "../../world/levers.ts";
import type { World } from "../../world/World.ts";

/** A firm pulls its levers of production as far as its policy wants to. */
export function pullLevers(world: World, firm: number): void {
  const { columns } = world.firms;
  const wanted = offering[columns.offering[firm]](world, firm);
  for (let l = 0; l < leverCount; l++) {
    const at = firm * leverCount + l;
    if (columns.lever[at] === wanted[l]) continue;
    columns.lever[at] = wanted[l];
    if (world.recorder !== null)
      record(world, "lever pulled", firm, -1, 0, `${levers[l]} ${wanted[l]}`);
  }
}
