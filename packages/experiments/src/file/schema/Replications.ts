import { fields } from "@searoom/scenario/reading";
import { Schema } from "effect";

const { absentByDefault, amount, choice, count, flag, number, section, text } = fields;

const Contrast = Schema.Union([
  Schema.Literal("best-vs-rest"),
  Schema.Tuple([text("A strategy", 40), text("Another", 40)]),
]).annotate({
  description: "The best against each other strategy, or two strategies.",
  default: "best-vs-rest",
  expected: "best-vs-rest or a list of two strategies",
});

const Stop = Schema.Struct({
  on: Schema.optionalKey(text("An outcome; the first by default", 120)),
  contrast: fields.withDefault(Contrast, "best-vs-rest" as const),
  halfWidth: number("a number", "Half-width of the interval of the paired difference, at most", {
    unit: "as the outcome, or share",
    from: 0,
    to: 1e12,
  }),
  relative: flag("Half-width as a share of the difference", false),
  confidence: amount("Confidence of the interval", {
    unit: "share",
    from: 0.5,
    to: 0.9999,
    default: 0.95,
  }),
  lookAhead: count("Replications through which it has to stay that narrow", {
    unit: "replications",
    from: 0,
    to: 1_000,
    default: 5,
  }),
}).annotate({ description: "When a point has enough replications." });

const replications = { unit: "replications", from: 1, to: 100_000 };

export const Replications = section("How often each point is run, and with what luck", {
  luck: choice(
    "own: each point has its own luck; shared: all points meet the same, as the places of a map do in any case",
    ["own", "shared"],
    "own",
  ),
  crn: choice(
    "What the strategies of a point share: every draw, the seed of one sequence, nothing",
    ["draws", "seed", "none"],
    "draws",
  ),
  initial: count("Of every point before the first decision", { ...replications, default: 8 }),
  batch: count("Between two decisions", { ...replications, default: 4 }),
  most: Schema.optionalKey(
    fields.wholeNumber("Of a point, at most; as many as initial by default", replications),
  ),
  stop: absentByDefault(Stop),
  allocate: choice(
    "Who gets the replications beyond initial: all alike; where they help most to pick the best; until the best is left over",
    ["equal", "ocba", "kim-nelson"],
    "equal",
  ),
  delta: absentByDefault(
    number("a number", "Of kim-nelson: the smallest difference that is worth finding out", {
      unit: "as the outcome",
      from: 1e-12,
      to: 1e12,
    }),
  ),
  alpha: amount("Of kim-nelson: chance of a wrong pick, at most", {
    unit: "share",
    from: 1e-6,
    to: 0.5,
    default: 0.05,
  }),
});
