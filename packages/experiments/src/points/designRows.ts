import { saltelliBlock } from "../designs/saltelli.ts";
import type { Experiment } from "../Experiment.ts";
import { factorialLevels } from "./factorialLevels.ts";

/** How many points the design of an experiment has, without making any. */
export function designRows({ factors, design }: Pick<Experiment, "factors" | "design">): number {
  const dimensions = Object.keys(factors).length;
  if (dimensions === 0) return 1;
  switch (design.type) {
    case "list":
    case "file":
      return design.rows.length;
    case "factorial":
      return Object.entries(factors).reduce(
        (product, [name, factor]) => product * factorialLevels(name, factor, design).length,
        1,
      );
    case "saltelli":
      return design.n * saltelliBlock(dimensions, design.secondOrder);
    case "morris":
      return design.n * (dimensions + 1);
    case "fast":
      return design.n * dimensions;
    case "lhs":
    case "lhs-maximin":
    case "lhs-cd":
    case "halton":
    case "sobol":
      return design.n;
  }
}
