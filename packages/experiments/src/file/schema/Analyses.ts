import { fields } from "@searoom/scenario/reading";
import { Schema } from "effect";

const { absentByDefault, choice, count, named, amount, number, text, wholeNumber, withDefault } =
  fields;
const { optionalKey } = Schema;

const outcome = text("An outcome", 120, "the name of an outcome,");
const strategy = text("A strategy", 40, "the name of a strategy,");
const pair = Schema.Tuple([strategy, strategy]).annotate({
  description: "Two strategies.",
  expected: "a list of two strategies",
});
const resamples = count("Resamples for intervals", {
  unit: "resamples",
  from: 0,
  to: 100_000,
  default: 500,
});

function listOf<S extends Schema.Top>(description: string, value: S, most: number) {
  return Schema.Array(value)
    .annotate({ description: `${description}.`, expected: "a list" })
    .check(Schema.isMaxLength(most, { expected: `at most ${most}` }));
}

export const Comparisons = withDefault(
  listOf(
    "Comparisons of all strategies",
    Schema.Struct({
      on: outcome,
      baseline: absentByDefault(strategy),
      adjust: choice("For many comparisons at once", ["holm", "bh", "none"], "holm"),
      confidence: amount("Confidence of intervals", {
        unit: "share",
        from: 0.5,
        to: 0.9999,
        default: 0.95,
      }),
    }),
    20,
  ),
  [],
);

export const Flip = absentByDefault(
  Schema.Struct({
    x: text("A factor", 120, "the name of a factor,"),
    y: text("Another", 120, "the name of a factor,"),
    on: optionalKey(outcome),
    arms: absentByDefault(listOf("Strategies on the map; null: all", strategy, 64)),
    depth: count("Times that the side of a cell on the boundary is halved", {
      unit: "times",
      from: 0,
      to: 8,
      default: 2,
    }),
    initial: count("Cells along each side before that", {
      unit: "cells",
      from: 2,
      to: 64,
      default: 6,
    }),
    others: choice("Where the factors lie that are not on the map", ["median", "drawn"], "median"),
    budget: absentByDefault(wholeNumber("Most runs", { unit: "runs", from: 1, to: 10_000_000 })),
  }).annotate({ description: "A map of the best strategy over two factors." }),
);

export const Robustness = absentByDefault(
  Schema.Struct({
    on: optionalKey(outcome),
    satisfied: absentByDefault(text("What is good enough, a formula of outcomes", 1_000)),
    resamples,
  }).annotate({ description: "Which strategy holds up over all points." }),
);

export const Sensitivity = absentByDefault(
  Schema.Struct({
    on: optionalKey(listOf("Outcomes; the first by default", outcome, 64)),
    contrasts: withDefault(
      listOf("Pairs of strategies whose difference is looked at", pair, 64),
      [],
    ),
    methods: withDefault(
      listOf(
        "Methods; those that the design allows by default",
        fields.wordOf("A method", [
          "sobol",
          "morris",
          "fast",
          "rbd-fast",
          "pawn",
          "delta",
          "rank-correlation",
        ]),
        7,
      ),
      [],
    ),
    resamples,
  }).annotate({ description: "Which factors the outcomes depend on." }),
);

export const Discovery = absentByDefault(
  Schema.Struct({
    interest: absentByDefault(
      text(
        "What is of interest, a formula of outcomes and of STRATEGY.OUTCOME; null: another strategy is best than on the whole",
        1_000,
      ),
    ),
    on: optionalKey(outcome),
    methods: withDefault(listOf("Methods", fields.wordOf("A method", ["prim", "cart"]), 2), [
      "prim" as const,
      "cart" as const,
    ]),
    resamples: count("Resamples that show how stable the conditions are", {
      unit: "resamples",
      from: 0,
      to: 10_000,
      default: 20,
    }),
  }).annotate({ description: "Under which conditions something happens." }),
);

export function searchOf<S extends Schema.Top>(factor: S) {
  return absentByDefault(
    Schema.Struct({
      strategy: strategy,
      levers: Schema.Record(Schema.String, factor).annotate({
        description: "What the firm may decide, by path; strategy.KEY is a key of its own policy.",
        expected: "a map of levers",
      }),
      objectives: listOf("Outcomes that have a direction", outcome, 8),
      population: count("Settings in a generation", {
        unit: "settings",
        from: 4,
        to: 1_000,
        default: 24,
      }),
      generations: count("Generations", { unit: "generations", from: 1, to: 1_000, default: 20 }),
      replications: count("Replications of each setting", {
        unit: "replications",
        from: 1,
        to: 10_000,
        default: 8,
      }),
    }).annotate({ description: "A search over what the firm in question may decide." }),
  );
}

export const OutcomeFields = Schema.Struct({
  expression: optionalKey(
    text(
      "A formula of the model's outcomes and of series.COLUMN.REDUCTION; its own name by default",
      1_000,
    ),
  ),
  direction: optionalKey(
    Schema.Literals(["max", "min", "none"]).annotate({
      description: "Whether more is better; as the model has it by default.",
      expected: "one of max, min, none",
    }),
  ),
  unit: optionalKey(text("Its unit", 60)),
  label: optionalKey(text("What people call it", 100)),
}).annotate({ description: "A number that a run is judged by." });

export const Limits = fields.section("Where a batch stops", {
  maxMonths: count("Months that a run may take, burn-in included", {
    unit: "months",
    from: 1,
    to: 100_000,
    default: 2_400,
  }),
  failureShare: amount("Share of runs that may fail before the batch is not to be trusted", {
    unit: "share",
    from: 0,
    to: 1,
    default: 0.02,
  }),
  runs: absentByDefault(wholeNumber("Most runs", { unit: "runs", from: 1, to: 10_000_000 })),
  minutes: absentByDefault(
    number("a number", "Minutes after which no new round begins", {
      unit: "minutes",
      from: 0.01,
      to: 1e6,
    }),
  ),
});

export const Lets = withDefault(
  named("Formulas of factors and of lets above them", text("A formula", 1_000, "a formula"), 64),
  {},
);
