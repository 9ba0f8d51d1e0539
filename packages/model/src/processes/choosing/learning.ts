import type { World } from "../../world/World.ts";
import { optionFirm, options, optionWeight, outsideOptions } from "./considerationSet.ts";

/** What each seller learns about its demand: the chance that it had, before taste spoke. */
export function learnDemand(world: World, total: number, slope: number): void {
  const { choiceSum, choiceSlope } = world.firms.columns;
  const perTotal = 1 / total;
  for (let i = outsideOptions; i < options; i++) {
    const firm = optionFirm[i];
    const s = optionWeight[i] * perTotal;
    choiceSum[firm] += s;
    choiceSlope[firm] += slope * s * (1 - s);
  }
}
