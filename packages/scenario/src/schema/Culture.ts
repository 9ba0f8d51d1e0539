import type { CultureParameters } from "@searoom/model";
import { amount, type FieldsOf, section } from "./fields.ts";

export const Culture = section("What it takes to work with people who do things another way", {
  slowsTrust: amount(
    "Part by which full strangeness slows the growth of trust; negative: it makes curious",
    { unit: "share", from: -1, to: 1, default: 0 },
  ),
  hoursPerMonth: amount("Selling hours that each ally loses to full strangeness", {
    unit: "hours a month",
    from: 0,
    to: 744,
    default: 0,
  }),
  learningPerMonth: amount(
    "Part of what is not yet understood that a month of work together makes understood",
    { unit: "share per month", from: 0, to: 1, default: 0 },
  ),
} satisfies FieldsOf<CultureParameters>);
