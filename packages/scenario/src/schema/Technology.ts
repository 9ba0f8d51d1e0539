import type { TechnologyParameters } from "@searoom/model";
import { amount, type FieldsOf, section } from "./fields.ts";

export const Technology = section("What can be had at all, and how fast firms learn it", {
  frontierStart: amount("Highest capability that can be had at the start", {
    unit: "capability",
    from: 0,
    to: 1,
    default: 0.85,
  }),
  frontierSpeedPerYear: amount("Share of its gap to 1 that the frontier closes", {
    unit: "share per year",
    from: 0,
    to: 1,
    default: 0.05,
  }),
  learningPerMonth: amount(
    "Share of the gap between a firm's capability and the frontier that research closes, per component strength",
    {
      unit: "share per month",
      from: 0,
      to: 1,
      default: 0.005,
    },
  ),
} satisfies FieldsOf<TechnologyParameters>);
