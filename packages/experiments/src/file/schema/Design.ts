import { fields } from "@searoom/scenario/reading";
import { Schema } from "effect";
import { Scalar } from "./Factor.ts";

const { absentByDefault, choice, count, evenCount, flag, section, text, withDefault, wholeNumber } =
  fields;

const designNames = [
  "list",
  "file",
  "factorial",
  "lhs",
  "lhs-maximin",
  "lhs-cd",
  "halton",
  "sobol",
  "saltelli",
  "morris",
  "fast",
] as const;

export const Design = section("Which settings of the factors are run", {
  type: choice("How the points are laid out", designNames, "sobol"),
  n: count(
    "Points; base points of saltelli, trajectories of morris, points on each curve of fast; list, file and factorial say it themselves",
    { unit: "points", from: 1, to: 100_000, default: 64 },
  ),
  levels: withDefault(
    Schema.Record(
      Schema.String,
      Schema.Union([
        wholeNumber("How many", { unit: "levels", from: 1, to: 1_000 }),
        Schema.Array(Scalar).check(
          Schema.isMinLength(1, { expected: "at least one value" }),
          Schema.isMaxLength(1_000, { expected: "at most 1000 values" }),
        ),
      ]).annotate({ expected: "a number of levels or a list of values" }),
    ).annotate({
      description:
        "Of factorial, by factor: its values, or how many; 3, or all categories, by default.",
      expected: "a map of factors",
    }),
    {},
  ),
  gridLevels: evenCount("Levels of the grid of morris", {
    unit: "levels",
    from: 2,
    to: 100,
    default: 4,
  }),
  secondOrder: flag("Of saltelli: pairs of factors too, at twice the points", false),
  scramble: flag("Of halton, sobol and saltelli: scrambled by the seed", true),
  rows: withDefault(
    Schema.Array(Schema.Array(Scalar).annotate({ expected: "a list of values" })).annotate({
      description: "Of list: a value for each factor, in their order, for each point.",
      expected: "a list of lists",
    }),
    [],
  ),
  file: absentByDefault(
    text(
      "Of file: a CSV file in the folder of the experiment, the names of the factors in its first line",
      1_000,
    ),
  ),
});
