import type { ShareholderParameters } from "@searoom/model";
import { amount, count, type FieldsOf, section } from "./fields.ts";

export const Shareholders = section("What shareholders do where a group's marginTarget is missed", {
  patienceQuarters: count("Quarters missed in a row until they press with all they have", {
    unit: "quarters",
    from: 1,
    to: 40,
    default: 4,
  }),
  cut: amount("Part of the income from home that they then keep", {
    unit: "share",
    from: 0,
    to: 1,
    default: 0.5,
  }),
} satisfies FieldsOf<ShareholderParameters>);
