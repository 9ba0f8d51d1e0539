import { Schema } from "effect";
import { absentByDefault, amount, number } from "./fields.ts";

const wanted = (what: string) =>
  number("a number", `How much these firms want ${what}`, { unit: "share", from: 0, to: 1 });

/** What the firms of a group want from the market. */
export const groupGoals = {
  goals: absentByDefault(
    Schema.Struct({
      growth: wanted("growth"),
      margin: wanted("margin"),
      technology: wanted("technology"),
    }).annotate({
      description:
        "Mean of what these firms want from the market; null: each may want anything, drawn uniformly.",
    }),
  ),
  goalsHalfWidth: amount("Half-width of the uniform draw around each of them", {
    unit: "share",
    from: 0,
    to: 0.5,
    default: 0.1,
  }),
};
