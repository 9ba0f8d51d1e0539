import type { BurnInParameters } from "@searoom/model";
import { Schema } from "effect";
import { amount, count, type FieldsOf } from "./fields.ts";

export const BurnIn = Schema.Struct({
  maxMonths: count("Longest burn-in; a run that is not stationary by then goes on and is flagged", {
    unit: "months",
    from: 1,
    to: 1_200,
    default: 600,
  }),
  penetration: amount("Least share of jobs with a supplier", {
    unit: "share",
    from: 0,
    to: 1,
    default: 0.8,
  }),
  penetrationBand: amount("Most that this share may move over 12 months", {
    unit: "share",
    from: 0,
    to: 1,
    default: 0.01,
  }),
  firmsBand: amount("Most that the number of firms may move between 12 months and the 12 before", {
    unit: "share",
    from: 0,
    to: 1,
    default: 0.05,
  }),
  priceBand: amount("Most that the mean price may move between 12 months and the 12 before", {
    unit: "share",
    from: 0,
    to: 1,
    default: 0.01,
  }),
} satisfies FieldsOf<BurnInParameters>).annotate({
  description:
    "The market is first run until it is stationary; the compared firms are founded then.",
});
