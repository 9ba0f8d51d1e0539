import type { PartneringPolicy } from "./PartneringPolicy.ts";
import { coopetition } from "./coopetition.ts";
import { direct } from "./direct.ts";
import { incumbentPartner } from "./incumbentPartner.ts";
import { portfolio } from "./portfolio.ts";
import { reseller } from "./reseller.ts";
import { startUpPartner } from "./startUpPartner.ts";

/** Ways to sell, in the order of their codes. */
export const waysToSell: readonly PartneringPolicy[] = [
  direct,
  startUpPartner,
  incumbentPartner,
  coopetition,
  reseller,
  portfolio,
];
