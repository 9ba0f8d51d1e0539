import type { ValueParameters } from "@searoom/model";
import { amount, type FieldsOf, section } from "./fields.ts";

export const Value = section("What a firm is worth to its founders", {
  discountPerYear: amount("Discount rate", {
    unit: "share per year",
    from: 0,
    to: 10,
    default: 0.15,
  }),
  revenueMultiple: amount("Terminal value as a multiple of yearly recurring revenue", {
    unit: "years",
    from: 0,
    to: 100,
    default: 4,
  }),
} satisfies FieldsOf<ValueParameters>);
