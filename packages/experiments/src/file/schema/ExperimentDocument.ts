import { fields } from "@searoom/scenario/reading";
import { Schema } from "effect";
import {
  Comparisons,
  Discovery,
  Flip,
  Lets,
  Limits,
  OutcomeFields,
  Robustness,
  searchOf,
  Sensitivity,
} from "./Analyses.ts";
import { Design } from "./Design.ts";
import { Factor, Scalar } from "./Factor.ts";
import { Replications } from "./Replications.ts";

const { absentByDefault, matching, named, number, text, wholeNumber, withDefault } = fields;
const { optionalKey } = Schema;

/** A formula can ask for it: no hyphen before the first dot. */
const nameInFormulas = Schema.String.check(
  matching(
    /^[A-Za-z_]\w{0,59}(\.[\w-]{1,60}){0,8}$/,
    "a letter, then letters and digits, with dots and after the first also hyphens",
  ),
);

const Setting = Schema.Union([
  Scalar,
  Schema.Null,
  Schema.Array(Scalar).check(Schema.isMaxLength(64, { expected: "at most 64 values" })),
  Schema.Record(Schema.String, Scalar),
]).annotate({
  expected: "a number, a word, true, false, null, a list or a map of these",
});

function settings(description: string) {
  return withDefault(
    Schema.Record(Schema.String, Setting).annotate({
      description: `${description}, by path; a text "\${formula}" is worked out at each point.`,
      expected: "a map of paths",
    }),
    {},
  );
}

const Strategy = Schema.Struct({
  strategy: optionalKey(
    text(
      "The strategy of the scenario; that of its own name by default",
      40,
      "the name of a strategy,",
    ),
  ),
  set: settings(
    "What is changed under this strategy alone; strategy.KEY is a key of its own policy",
  ),
}).annotate({ description: "A strategy of the scenario, changed." });

/** What an experiment file says. */
export const ExperimentDocument = Schema.Struct({
  version: withDefault(
    Schema.Literal(1).annotate({
      description: "Version of the format.",
      default: 1,
      expected: "1",
    }),
    1,
  ),
  name: optionalKey(
    text("Short name, for commands and folders; that of the file by default", 80).check(
      matching(/^[a-z0-9][a-z0-9-]*$/, "lower-case letters, digits and hyphens"),
    ),
  ),
  title: optionalKey(text("Title, for people; the name by default", 200)),
  description: withDefault(text("What is tried, and why so", 10_000), ""),
  question: withDefault(
    text("What it asks, in one sentence", 300).check(
      matching(/^([^?]*[^?\s]\?)?$/, "one sentence that ends in ?"),
    ),
    "",
  ),
  scenario: text(
    "The scenario: its name, or the path of its file, here or in the folder above experiments/ and hypotheses/",
    1_000,
    "the name or path of a scenario,",
  ),
  months: absentByDefault(
    wholeNumber("Length of a run; null: as the scenario has it", {
      unit: "months",
      from: 1,
      to: 1_200,
    }),
  ),
  set: settings("What is changed in the scenario under every strategy"),
  seed: fields.count("Where all luck and all points come from", {
    unit: "seed",
    from: 0,
    to: 2 ** 32 - 1,
    default: 1,
  }),
  treatShare: absentByDefault(
    number("a number", "Treat this random share of the start-ups instead of the focus firm", {
      unit: "share",
      from: 1e-6,
      to: 1,
    }),
  ),
  strategies: withDefault(
    named("Strategies to compare; all of the scenario by default", Strategy, 64),
    {},
  ),
  factors: withDefault(
    Schema.Record(nameInFormulas, Factor)
      .annotate({
        description: "What nobody controls, by the path that it is the value of, or by a name.",
        expected: "a map of factors",
      })
      .check(Schema.isMaxProperties(64, { expected: "at most 64 factors" })),
    {},
  ),
  lets: Lets,
  constraints: withDefault(
    Schema.Array(text("A formula", 1_000, "a formula"))
      .annotate({
        description: "Formulas of factors and lets that have to be true at a point.",
        expected: "a list of formulas",
      })
      .check(Schema.isMaxLength(64, { expected: "at most 64 constraints" })),
    [],
  ),
  design: Design,
  replications: Replications,
  outcomes: withDefault(
    Schema.Record(nameInFormulas, OutcomeFields)
      .annotate({
        description: "What a run is judged by, the one in question first; founderValue by default.",
        expected: "a map of outcomes",
      })
      .check(Schema.isMaxProperties(64, { expected: "at most 64 outcomes" })),
    {},
  ),
  series: withDefault(
    Schema.Array(text("A column of the market's monthly table", 60))
      .annotate({
        description: "Columns of the market's monthly table that are kept for each run.",
        expected: "a list of columns",
      })
      .check(Schema.isMaxLength(40, { expected: "at most 40 columns" })),
    [],
  ),
  comparisons: Comparisons,
  flip: Flip,
  robustness: Robustness,
  sensitivity: Sensitivity,
  discovery: Discovery,
  search: searchOf(Factor),
  limits: Limits,
});

export type ExperimentDocument = typeof ExperimentDocument.Type;
