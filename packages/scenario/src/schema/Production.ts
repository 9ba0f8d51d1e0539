import type { ProductionParameters } from "@searoom/model";
import { amount, type FieldsOf, flag, section } from "./fields.ts";

export const Production = section("What the levers of production do and cost", {
  steeringCostKeurPerMonth: amount(
    "Cost of an offer that seems better by one utility than it is; it grows with the square",
    { unit: "Keur a month", from: 0, to: 10_000, default: 1 },
  ),
  personalisationPremium: amount(
    "Share by which unit cost is higher where all is made to measure",
    {
      unit: "share",
      from: 0,
      to: 10,
      default: 0.2,
    },
  ),
  premiumFallPerYear: amount("Fall of that share, as technology lowers it", {
    unit: "share per year",
    from: 0,
    to: 1,
    default: 0,
  }),
  dataHalfAtCustomers: amount(
    "Customers from whose data half of what is made to measure fits; 0: no data are needed",
    { unit: "customers", from: 0, to: 1e6, default: 0 },
  ),
  saving: amount(
    "Share of its own unit cost that a firm saves where customers take over all steps",
    {
      unit: "share",
      from: 0,
      to: 1,
      default: 0.3,
    },
  ),
  burden: amount("What all steps cost a customer where they are no experience", {
    unit: "utility",
    from: 0,
    to: 20,
    default: 1,
  }),
  burdenSeen: amount("Share of that burden that is seen before the purchase", {
    unit: "share",
    from: 0,
    to: 1,
    default: 1,
  }),
  pinch: amount("What all steps give a customer in use where they are an experience", {
    unit: "utility",
    from: -10,
    to: 10,
    default: 0,
  }),
  experienceCostKeurPerMonth: amount(
    "Cost of making the steps of customers an experience in full",
    {
      unit: "Keur a month",
      from: 0,
      to: 1e5,
      default: 10,
    },
  ),
  leadMonths: amount("Time to delivery of what is made far from the customer", {
    unit: "months",
    from: 0,
    to: 60,
    default: 0,
  }),
  sitesForReach: amount("Sites with which all but 1/e of the customers are near one", {
    unit: "sites",
    from: 0.1,
    to: 10_000,
    default: 10,
  }),
  localFit: amount("Share of the distance in needs that making near the customer takes away", {
    unit: "share",
    from: 0,
    to: 1,
    default: 0,
  }),
  siteCostKeurPerMonth: amount("Running cost of a site", {
    unit: "Keur a month",
    from: 0,
    to: 1e5,
    default: 5,
  }),
  siteCostFallPerYear: amount("Fall of that cost", {
    unit: "share per year",
    from: 0,
    to: 1,
    default: 0,
  }),
  siteCapexKeur: amount("Cost of opening a site", {
    unit: "Keur",
    from: 0,
    to: 1e6,
    default: 50,
  }),
  brandVariance: amount(
    "Share by which experience varies more with many sites that do not work alike",
    { unit: "share", from: 0, to: 10, default: 0 },
  ),
  complexity: amount(
    "Share of the flexibility gained that each added step, or further scope of an alliance, takes away",
    { unit: "share a step", from: 0, to: 1, default: 0 },
  ),
  refusable: flag(
    "Whether customers may refuse what is made to measure and the steps that they would take over, and take the plain form of an offer",
    false,
  ),
  complexityCost: amount("Share by which each such step makes a firm's own unit cost higher", {
    unit: "share a step",
    from: 0,
    to: 1,
    default: 0,
  }),
} satisfies FieldsOf<ProductionParameters>);
