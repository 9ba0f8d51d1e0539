import type { PositioningParameters } from "@searoom/model";
import { amount, count, type FieldsOf, section } from "./fields.ts";

export const Positioning = section(
  "How firms that aim at them learn what those need whom no firm serves",
  {
    sample: count("Jobs that such a firm looks into at a review", {
      unit: "jobs",
      from: 1,
      to: 1_000,
      default: 24,
    }),
    sampleHours: amount("Selling hours that one of them takes", {
      unit: "hours",
      from: 0,
      to: 100,
      default: 2,
    }),
  } satisfies FieldsOf<PositioningParameters>,
);
