import { createPointMaker } from "@searoom/experiments";
import { expect, test } from "vitest";
import { seedAt } from "../../src/batch/luck.ts";
import { experimentOf } from "../support/synthetic.ts";

test("points of a design have luck of their own, places of a map share theirs", () => {
  const experiment = experimentOf();
  const { fromUnits } = createPointMaker(experiment);
  const seeds = (section: "design" | "flip") =>
    [
      [0.1, 0.2],
      [0.3, 0.4],
    ].map((units, row) => seedAt(experiment, fromUnits(section, row, units), "a"));
  const [one, two] = seeds("design");
  expect(one).not.toBe(two);
  expect(new Set(seeds("flip"))).toEqual(new Set([experiment.seed]));
});
