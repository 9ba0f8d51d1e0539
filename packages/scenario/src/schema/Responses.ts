import type { ResponseParameters } from "@searoom/model";
import { count, type FieldsOf, section } from "./fields.ts";

export const Responses = section("How firms answer a rival that grows", {
  horizonMonths: count("Time over which they hold what a rival would take from them", {
    unit: "months",
    from: 1,
    to: 240,
    default: 36,
  }),
} satisfies FieldsOf<ResponseParameters>);
