import type { SellingParameters } from "@searoom/model";
import { amount, count, type FieldsOf, section } from "./fields.ts";

export const Selling = section("What a sales force costs and does", {
  repCostKeurPerMonth: amount("Cost of a sales representative", {
    unit: "Keur a month",
    from: 0,
    to: 1_000,
    default: 9,
  }),
  hoursPerRepPerMonth: amount("Selling hours of a ramped representative", {
    unit: "hours a month",
    from: 1,
    to: 744,
    default: 150,
  }),
  rampMonths: amount("Time until a new representative is fully productive", {
    unit: "months",
    from: 0,
    to: 60,
    default: 5,
  }),
  hoursPerColdContact: amount("Hours that a contact without a relationship takes", {
    unit: "hours",
    from: 0.1,
    to: 10_000,
    default: 35,
  }),
  hoursPerWarmContact: amount("Hours that an introduction takes", {
    unit: "hours",
    from: 0.1,
    to: 10_000,
    default: 8,
  }),
  callsPerYear: amount("How often a year a firm calls on an account that it knows, at most", {
    unit: "calls a year",
    from: 0,
    to: 365,
    default: 2,
  }),
  hoursPerBid: amount("Hours that a bid costs the firm that closes, whatever the channel", {
    unit: "hours",
    from: 0,
    to: 10_000,
    default: 20,
  }),
  ownBaseShare: amount("Share of own selling hours spent where there is a relationship", {
    unit: "share",
    from: 0,
    to: 1,
    default: 0.2,
  }),
  relationshipWarmth: amount("Warmth of a contact where the firm has a relationship of its own", {
    unit: "share",
    from: 0,
    to: 1,
    default: 0.8,
  }),
  overloadMonths: amount(
    "A firm with more unpaid bid hours than this much capacity joins no further project",
    {
      unit: "months",
      from: 0,
      to: 120,
      default: 2,
    },
  ),
  hirePaybackMonths: amount("Payback under which another representative is hired", {
    unit: "months",
    from: 0,
    to: 240,
    default: 18,
  }),
  hireRunwayMonths: amount("Runway under which nobody is hired", {
    unit: "months",
    from: 0,
    to: 240,
    default: 9,
  }),
  layOffRunwayMonths: amount("Runway under which representatives are let go", {
    unit: "months",
    from: 0,
    to: 240,
    default: 4,
  }),
  reviewMonths: count("Time between two reviews of the sales force", {
    unit: "months",
    from: 1,
    to: 120,
    default: 3,
  }),
  hireShare: amount("Largest growth of the sales force at one review", {
    unit: "share",
    from: 0,
    to: 10,
    default: 0.5,
  }),
} satisfies FieldsOf<SellingParameters>);
