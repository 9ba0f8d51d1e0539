import { Schema } from "effect";
import { choice, matching, number, text } from "./fields.ts";

const ofOutcome = { unit: "as the outcome", from: -1e9, to: 1e9 };

/** A number that was counted in the world and that a run shows too: what came of it is said after the story. */
export const Figure = Schema.Struct({
  title: text("What the number is, in words for a table", 100).check(filled("a text")),
  value: number("a number", "What was counted", ofOutcome),
  low: number("a number", "Least that still agrees with what was counted", ofOutcome),
  high: number("a number", "Most that still agrees with what was counted", ofOutcome),
  source: text("Who counted it, on what, and how wide that makes the band", 1_000).check(
    filled("a text"),
  ),
  over: choice(
    "Whether one run can be held against it; seeds: it rests on a handful of events a run",
    ["run", "seeds"],
    "run",
  ),
}).annotate({
  description: "A figure from outside that an outcome is held against; no run is made to fit it.",
});

export type Figure = typeof Figure.Type;

const outcomeNameRule = "the name of an outcome";

/** By the name of the outcome; a dot in it (`wins.direct`) is part of the name. */
export const Figures = Schema.Record(
  Schema.String.check(matching(/^[A-Za-z][A-Za-z0-9.]{0,59}$/, outcomeNameRule)),
  Figure,
)
  .annotate({
    description: "Figures from outside, by the outcome that is held against them.",
    expected: "a map of outcomes",
  })
  .check(Schema.isMaxProperties(12, { expected: "at most 12 figures" }));

export const Question = text("What the scenario asks, in one sentence", 300).check(
  matching(/^([^?]*[^?\s]\?)?$/, "one sentence that ends in ?"),
);

function filled(noun: string) {
  return matching(/\S/, `${noun} that is not empty`);
}
