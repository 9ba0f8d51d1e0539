import type { RungParameters } from "@searoom/model";
import { Schema } from "effect";
import { amount, type FieldsOf, number, wholeNumber } from "./fields.ts";

/** Where a rung is silent on these, the section of alliances speaks. */
const own = {
  depth: Schema.optionalKey(
    number("a number", "Integration depth of an ally's components", {
      unit: "share",
      from: 0,
      to: 1,
    }),
  ),
  setupMonths: Schema.optionalKey(
    wholeNumber("Time from the decision to work on this rung", { unit: "months", from: 0, to: 60 }),
  ),
  setupCostKeur: Schema.optionalKey(
    number("a number", "Cost of setting this rung up, for each ally", {
      unit: "Keur",
      from: 0,
      to: 1_000_000,
    }),
  ),
  exitCostKeur: Schema.optionalKey(
    number(
      "a number",
      "Cost of ending the alliance on this rung; a step down costs the difference",
      {
        unit: "Keur",
        from: 0,
        to: 1_000_000,
      },
    ),
  ),
  runningCostKeurPerMonth: Schema.optionalKey(
    number("a number", "Running cost for each ally", { unit: "Keur a month", from: 0, to: 10_000 }),
  ),
  managementHoursPerMonth: Schema.optionalKey(
    number("a number", "Selling hours that the alliance takes from each ally", {
      unit: "hours a month",
      from: 0,
      to: 744,
    }),
  ),
  internalisation: Schema.optionalKey(
    number("a number", "Part θ of the ally's profit that a firm counts as its own in its price", {
      unit: "share",
      from: 0,
      to: 1,
    }),
  ),
  termMonths: Schema.optionalKey(
    wholeNumber("Term on this rung", { unit: "months", from: 1, to: 600 }),
  ),
};

/** One rung of the continuum between a purchase at arm's length and one firm. */
export const Rung = Schema.Struct({
  ...own,
  trustNeeded: amount("Least trust of either side with which this rung is climbed", {
    unit: "share",
    from: 0,
    to: 1,
    default: 0,
  }),
  control: amount("Share of the promised hours that is given whatever an hour is worth", {
    unit: "share",
    from: 0,
    to: 1,
    default: 0,
  }),
  riskShare: amount("Share of the difference between both sides' shocks that is made good", {
    unit: "share",
    from: 0,
    to: 0.5,
    default: 0,
  }),
  equity: amount("Weight of equal parts in the split of a joint offer: a legal entity of both", {
    unit: "share",
    from: 0,
    to: 1,
    default: 0,
  }),
} satisfies FieldsOf<Omit<RungParameters, keyof typeof own | "name">> &
  Record<string, unknown>).annotate({
  description: "How deep two firms go into each other, and what that costs.",
});
