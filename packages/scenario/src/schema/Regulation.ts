import type { RegulationParameters } from "@searoom/model";
import { amount, type FieldsOf, section } from "./fields.ts";

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
} satisfies FieldsOf<RegulationParameters>);
