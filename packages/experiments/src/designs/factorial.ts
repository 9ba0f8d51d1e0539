import { Refusal } from "../Refusal.ts";
import { createDesign, type Design } from "./Design.ts";

/**
 * A full grid: every combination of the levels of each factor, the last factor changing fastest. Levels lie in the middle of
 * strata of equal width.
 *
 * @param levels  of each factor, at least 1
 * @throws Refusal  of other levels, and of a grid that memory does not hold
 */
export function factorial(levels: readonly number[]): Design {
  const dimensions = levels.length;
  levels.forEach((count, d) => {
    if (!(Number.isInteger(count) && count >= 1))
      throw new Refusal(["levels", d], count, "a whole number at least 1");
  });
  const design = createDesign(
    levels.reduce((product, count) => product * count, 1),
    dimensions,
  );
  for (let row = 0; row < design.rows; row++) {
    let left = row;
    for (let d = dimensions - 1; d >= 0; d--) {
      design.units[row * dimensions + d] = ((left % levels[d]) + 0.5) / levels[d];
      left = Math.floor(left / levels[d]);
    }
  }
  return design;
}
