import { leverCount } from "../../world/levers.ts";
import type { World } from "../../world/World.ts";

const row = new Float64Array(leverCount);

/** Every lever as far as the firm is given it. */
export function fixed({ firms }: World, firm: number): Float64Array {
  const { leverMost } = firms.columns;
  for (let l = 0; l < leverCount; l++) row[l] = leverMost[firm * leverCount + l];
  return row;
}
