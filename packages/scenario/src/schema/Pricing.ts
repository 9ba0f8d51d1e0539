import type { PricingParameters } from "@searoom/model";
import { amount, count, type FieldsOf, flag, section } from "./fields.ts";

export const Pricing = section("How prices move", {
  reviewMonths: count("Time between two reviews of a price", {
    unit: "months",
    from: 1,
    to: 120,
    default: 6,
  }),
  adjustment: amount("Share of the gap to the wanted price that a review closes", {
    unit: "share",
    from: 0,
    to: 1,
    default: 0.5,
  }),
  followShareGain: amount("Policy follow-share: price × (1 + gain × (share − 1/n)) a month", {
    unit: "per month",
    from: 0,
    to: 10,
    default: 0.02,
  }),
  firstShare: amount("Choice probability that a firm assumes before it has seen a project", {
    unit: "share",
    from: 0,
    to: 0.99,
    default: 0.3,
  }),
  memoryMonths: amount("Memory for past projects when demand is estimated (exponential)", {
    unit: "months",
    from: 0.1,
    to: 240,
    default: 12,
  }),
  includeAcquisition: flag(
    "Acquisition cost, spread over the expected lifetime, counts as cost in the price",
    true,
  ),
} satisfies FieldsOf<PricingParameters>);
