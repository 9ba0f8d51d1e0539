import type { BesideParameters } from "../Parameters.ts";
import type { World } from "../world/World.ts";

/** Sets up the markets beside this one, and finds there the firms that are the same as firms here. */
export function initialiseBeside(world: World, open: (market: BesideParameters) => World): void {
  world.parameters.beside.forEach((market, place) => {
    const there = open(market);
    world.beside.push(there);
    for (const link of market.links) {
      const first = firstOf(world, link.here);
      const twin = firstOf(there, link.there);
      for (let n = 0; n < world.parameters.groups[link.here].count; n++) {
        world.firms.columns.twin[first + n] = twin + n;
        world.firms.columns.twinMarket[first + n] = place;
      }
    }
  });
}

/** Row of the first firm of a group, whose firms lie together at the start. */
function firstOf({ firms }: World, group: number): number {
  return firms.columns.group.subarray(0, firms.count).indexOf(group);
}
