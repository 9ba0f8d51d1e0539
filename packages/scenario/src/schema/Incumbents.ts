import type { IncumbentParameters } from "@searoom/model";
import { amount, type FieldsOf, section } from "./fields.ts";

export const Incumbents = section("What firms of a neighbouring market see in this one", {
  threatWeight: amount(
    "Rise of the attention of firms that do not sell here yet with the growth of allied rivals' share",
    {
      unit: "per share",
      from: 0,
      to: 1_000,
      default: 0,
    },
  ),
} satisfies FieldsOf<IncumbentParameters>);
