import type { ContractParameters } from "@searoom/model";
import { amount, choice, count, type FieldsOf, section } from "./fields.ts";

export const Contract = section("How long a purchase binds", {
  form: choice(
    "fixed term, geometric term with that mean, or perpetual",
    ["fixed", "geometric", "perpetual"],
    "fixed",
  ),
  termMonths: count("Term of a contract", { unit: "months", from: 1, to: 240, default: 12 }),
  renewalWindowMonths: count("Time before the end at which rivals may join the renewal", {
    unit: "months",
    from: 0,
    to: 60,
    default: 3,
  }),
  renewalPriceCapPerYear: amount("Largest rise of the price at a renewal", {
    unit: "share per year",
    from: 0,
    to: 10,
    default: 0.05,
  }),
  lapsePerMonth: amount("Hazard that a job ends by itself, because the use case disappears", {
    unit: "per month",
    from: 0,
    to: 1,
    default: 0.002,
  }),
} satisfies FieldsOf<ContractParameters>);
