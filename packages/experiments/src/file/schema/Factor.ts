import { fields } from "@searoom/scenario/reading";
import { Schema } from "effect";

const { number, text, wordOf } = fields;

const distributionNames = [
  "uniform",
  "loguniform",
  "triangular",
  "normal",
  "lognormal",
  "beta",
  "integer",
  "categorical",
] as const;

const anyNumber = { unit: "as the factor", from: -1e12, to: 1e12 };

/** A word, a number or yes and no. */
export const Scalar = Schema.Union([
  Schema.Number.check(Schema.isFinite({ expected: "a finite number" })),
  text("A word", 200),
  Schema.Boolean,
]).annotate({ description: "A value.", expected: "a number, a word, true or false" });

/** A distribution with all numbers that one may have; which it must have is a rule of its own. */
export const Factor = Schema.Struct({
  dist: wordOf("What is believed of it", distributionNames),
  min: Schema.optionalKey(number("a number", "Least value; of beta 0 unless told", anyNumber)),
  mode: Schema.optionalKey(number("a number", "Most likely value, of triangular", anyNumber)),
  max: Schema.optionalKey(
    number(
      "a number",
      "Largest value; of integer itself included; of beta 1 unless told",
      anyNumber,
    ),
  ),
  mean: Schema.optionalKey(number("a number", "Mean, of normal", anyNumber)),
  sd: Schema.optionalKey(
    number("a number", "Standard deviation, of normal", { ...anyNumber, from: 0 }),
  ),
  median: Schema.optionalKey(number("a number", "Median, of lognormal", { ...anyNumber, from: 0 })),
  gsd: Schema.optionalKey(
    number("a number", "Factor by which lognormal spreads around its median", {
      unit: "ratio",
      from: 1,
      to: 1_000,
    }),
  ),
  a: Schema.optionalKey(
    number("a number", "First shape, of beta", { unit: "shape", from: 0, to: 1_000 }),
  ),
  b: Schema.optionalKey(
    number("a number", "Second shape, of beta", { unit: "shape", from: 0, to: 1_000 }),
  ),
  values: Schema.optionalKey(
    Schema.Array(Scalar)
      .annotate({
        description: "Values, of categorical.",
        expected: "a list of numbers, words, true and false",
      })
      .check(Schema.isMaxLength(100, { expected: "at most 100 values" })),
  ),
  weights: Schema.optionalKey(
    Schema.Array(number("a number", "Weight", { unit: "weight", from: 0, to: 1e6 }))
      .annotate({
        description:
          "How likely each of the values is, in their order; equally likely unless told.",
        expected: "a list of numbers",
      })
      .check(Schema.isMaxLength(100, { expected: "at most 100 weights" })),
  ),
  label: Schema.optionalKey(text("What people call it; its name by default", 100)),
  unit: Schema.optionalKey(text("Its unit", 60)),
  source: Schema.optionalKey(text("Where the belief comes from, or the word assumption", 1_000)),
  sets: Schema.optionalKey(
    Schema.Array(text("A path of the scenario", 200, "a path"))
      .annotate({
        description:
          "Paths of the scenario that it is the value of; its own name by default; empty: it is there for formulas alone.",
        expected: "a list of paths",
      })
      .check(Schema.isMaxLength(20, { expected: "at most 20 paths" })),
  ),
}).annotate({ description: "A number of the scenario that nobody controls." });

export type FactorDocument = typeof Factor.Type;
