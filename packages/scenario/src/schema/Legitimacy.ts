import type { LegitimacyParameters } from "@searoom/model";
import { amount, type FieldsOf, section } from "./fields.ts";

export const Legitimacy = section("How a category and a seller become known to be safe", {
  start: amount("Legitimacy of the category at the start", {
    unit: "share",
    from: 0,
    to: 1,
    default: 0.05,
  }),
  speedPerMonth: amount("Share of the gap to its target that legitimacy closes", {
    unit: "share per month",
    from: 0,
    to: 1,
    default: 0.1,
  }),
  halfAtShare: amount("Satisfied users' share at which half of full legitimacy is reached", {
    unit: "share of jobs",
    from: 0.000_001,
    to: 1,
    default: 0.1,
  }),
  reputationHalfAtCustomers: amount(
    "Customers at which half of a seller's full reputation is reached",
    {
      unit: "customers",
      from: 0.000_001,
      to: 1_000_000,
      default: 10,
    },
  ),
} satisfies FieldsOf<LegitimacyParameters>);
