import type { ResponseParameters } from "@searoom/model";
import { amount, count, type FieldsOf, section } from "./fields.ts";

export const Responses = section("How firms answer a rival that grows", {
  reviewMonths: count("Time between two looks at rivals, by firms of groups with responses", {
    unit: "months",
    from: 1,
    to: 120,
    default: 12,
  }),
  horizonMonths: count("Time over which they hold what a rival would take from them", {
    unit: "months",
    from: 1,
    to: 240,
    default: 36,
  }),
  scale: amount(
    "Spread of what they choose, over the mean distance of what they compare; 0: always what is worth most",
    { unit: "ratio", from: 0, to: 10, default: 0.5 },
  ),
  months: count("Time that an answer lasts", { unit: "months", from: 1, to: 120, default: 24 }),
  imitationPerMonth: amount(
    "Part of a rival's lead that an imitator of perfect skill would close in a month",
    { unit: "share a month", from: 0, to: 1, default: 0.02 },
  ),
  imitationCostKeurPerMonth: amount("Cost of imitating a rival", {
    unit: "Keur a month",
    from: 0,
    to: 100_000,
    default: 20,
  }),
  undercut: amount("Part of its markup that a lower price gives up", {
    unit: "share",
    from: 0,
    to: 0.95,
    default: 0.3,
  }),
  bundleKeurPerMonth: amount("What a bundle takes off the price for a firm's own home accounts", {
    unit: "Keur a month",
    from: 0,
    to: 10_000,
    default: 0.3,
  }),
} satisfies FieldsOf<ResponseParameters>);
