import type { AcquisitionParameters } from "@searoom/model";
import { amount, count, type FieldsOf, section } from "./fields.ts";

export const Acquisition = section("The market for firms", {
  reviewMonths: count(
    "Time between two looks at the market for firms; 0 switches acquisitions off",
    {
      unit: "months",
      from: 0,
      to: 600,
      default: 12,
    },
  ),
  candidatesScreened: count("Targets that an acquirer looks at", {
    unit: "firms",
    from: 1,
    to: 1_000,
    default: 3,
  }),
  premium: amount("Premium on the stand-alone value that founders ask", {
    unit: "share",
    from: 0,
    to: 100,
    default: 0.3,
  }),
  floorKeur: amount("Lowest price of a firm", {
    unit: "Keur",
    from: 0,
    to: 10_000_000,
    default: 500,
  }),
  synergy: amount("Share of the combined gain that the acquirer believes in", {
    unit: "share",
    from: 0,
    to: 10,
    default: 0.5,
  }),
  closingMonths: count("Time from agreement to closing", {
    unit: "months",
    from: 0,
    to: 60,
    default: 4,
  }),
  preemption: amount(
    "Part of what a target would take from the acquirer, if it were left alone, that counts as gained by buying it",
    { unit: "ratio", from: 0, to: 10, default: 0 },
  ),
  integrationCostKeur: amount(
    "Cost of carrying on the target's product beside one's own; what is not worth it is stopped",
    { unit: "Keur", from: 0, to: 10_000_000, default: 0 },
  ),
} satisfies FieldsOf<AcquisitionParameters>);
