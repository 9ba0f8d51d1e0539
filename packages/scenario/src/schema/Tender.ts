import type { TenderParameters } from "@searoom/model";
import { amount, count, type FieldsOf, section } from "./fields.ts";

export const Tender = section("How firms with the policy tender buy components", {
  months: count("Months between two tenders, and term of the contracts", {
    unit: "months",
    from: 1,
    to: 120,
    default: 12,
  }),
  bidders: count("Firms that are asked to bid on a component", {
    unit: "firms",
    from: 1,
    to: 64,
    default: 4,
  }),
  marginFloor: amount("Least margin over its cost with which a firm bids", {
    unit: "share",
    from: 0,
    to: 10,
    default: 0.02,
  }),
} satisfies FieldsOf<TenderParameters>);
