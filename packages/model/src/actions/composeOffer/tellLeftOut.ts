import { record } from "../../observe/record.ts";
import type { World } from "../../world/World.ts";
import { leftOut } from "./sources.ts";

/** Notes what a firm leaves out of its new offer and did not before, or the other way round. */
export function tellLeftOut(world: World, firm: number, before: number, offer: number): void {
  const { parameters, offers } = world;
  const K = parameters.components.length;
  for (let k = 0; k < K; k++) {
    const was = before !== -1 && offers.source[before * K + k] === leftOut;
    const is = offers.source[offer * K + k] === leftOut;
    if (was !== is)
      record(world, is ? "left out" : "taken in", firm, -1, 0, parameters.components[k].name);
  }
}
