import type { ProductionParameters } from "@searoom/model";
import { amount, type FieldsOf, section } from "./fields.ts";

export const Production = section("What the levers of production do and cost", {
  steeringCostKeurPerMonth: amount(
    "Cost of an offer that seems better by one utility than it is; it grows with the square",
    { unit: "Keur a month", from: 0, to: 10_000, default: 1 },
  ),
} satisfies FieldsOf<ProductionParameters>);
