import type { RegulationParameters } from "@searoom/model";
import { amount, count, type FieldsOf, section } from "./fields.ts";

export const Regulation = section("Antitrust", {
  shareThreshold: amount(
    "Joint share of recurring revenue above which jointly priced alliances are watched",
    {
      unit: "share",
      from: 0,
      to: 1,
      default: 0.4,
    },
  ),
  detectionPerMonth: amount("Hazard of detection", {
    unit: "per month",
    from: 0,
    to: 1,
    default: 0.0134,
  }),
  fineShare: amount("Fine as a share of a firm's yearly recurring revenue", {
    unit: "share",
    from: 0,
    to: 10,
    default: 0.1,
  }),
  leniency: amount("Share of its fine that the first member of a cartel to report is let off", {
    unit: "share",
    from: 0,
    to: 1,
    default: 0,
  }),
  banMonths: count("Time for which a cartel that was found out cannot form again", {
    unit: "months",
    from: 0,
    to: 1_200,
    default: 120,
  }),
} satisfies FieldsOf<RegulationParameters>);
