import type { ComponentParameters } from "@searoom/model";
import { Schema } from "effect";
import { absentByDefault, amount, type FieldsOf, flag, number } from "./fields.ts";

export const Component = Schema.Struct({
  needWeight: amount(
    "Mean weight of the component in a job's needs; the weights of all components are scaled to sum to 1",
    {
      unit: "relative weight",
      from: 0,
      to: 1_000,
      default: 1,
    },
  ),
  weighedBy: amount("Share of jobs that weigh it at all; the others need it not", {
    unit: "share of jobs",
    from: 0,
    to: 1,
    default: 1,
  }),
  unitCostKeurPerMonth: amount(
    "Cost of making and running one unit of full coverage, before learning",
    {
      unit: "Keur a month",
      from: 0,
      to: 10_000,
      default: 0.2,
    },
  ),
  marketCapability: amount("Capability that anyone can buy on the market; 0: not for sale", {
    unit: "capability",
    from: 0,
    to: 1,
    default: 0,
  }),
  listMarkup: amount(
    "List price of the bought component over its unit cost: list = cost × (1 + markup)",
    {
      unit: "share of cost",
      from: 0,
      to: 100,
      default: 0.5,
    },
  ),
  outsideInnovationPerYear: absentByDefault(
    number("a number", "How often it is made better outside; null: as often as every component", {
      unit: "per year",
      from: 0,
      to: 12,
    }),
  ),
  learningRate: amount(
    "Fall of the unit cost with each doubling of cumulative output (Wright's law)",
    {
      unit: "share",
      from: 0,
      to: 0.99,
      default: 0.2,
    },
  ),
  volumeExponent: amount(
    "Exponent with which its cost falls by the units that a firm, and allies who buy with it, have in service; 0: volume does not count",
    { unit: "exponent", from: 0, to: 0.5, default: 0 },
  ),
  volumeReference: amount("Volume against which these units count", {
    unit: "units",
    from: 1,
    to: 1e9,
    default: 100,
  }),
  priorOutput: amount(
    "Units that each firm has made before this market opens; the unit cost holds there",
    {
      unit: "units",
      from: 1,
      to: 1e9,
      default: 100,
    },
  ),
  physical: flag("A physical component needs delivery capacity of the firm that makes it", false),
  selfSupplyCost: absentByDefault(
    number(
      "a number",
      "Transaction cost of making it oneself, for a job that needs nothing else; null: that of all components",
      { unit: "utility", from: 0, to: 100 },
    ),
  ),
  selfSupplyCostFallPerYear: absentByDefault(
    number("a number", "Fall of that cost; null: that of all components", {
      unit: "share per year",
      from: 0,
      to: 1,
    }),
  ),
} satisfies FieldsOf<Omit<ComponentParameters, "name">>).annotate({
  description: "One capability that a job needs.",
});
