import { memberOf, stage } from "../../world/Alliances.ts";
import { grown } from "../../world/columns.ts";
import { allianceSeats } from "../../world/Firms.ts";
import type { World } from "../../world/World.ts";
import { learnTogether } from "./colludingDemand.ts";
import {
  optionFirm,
  options,
  optionWeight,
  outsideOptions,
  weighed,
  whole,
} from "./considerationSet.ts";

/** What each seller learns about its demand: the chance that it had, before taste spoke. */
export function learnDemand(world: World): void {
  const { choiceSum, choiceSlope } = world.firms.columns;
  const perTotal = 1 / weighed[whole.weight];
  const slope = weighed[whole.slope];
  for (let i = outsideOptions; i < options; i++) {
    const firm = optionFirm[i];
    const s = optionWeight[i] * perTotal;
    choiceSum[firm] += s;
    choiceSlope[firm] += slope * s * (1 - s);
  }
}

/** What those learn beside their own demand who count an ally's profit or set prices together. */
export function learnRivalry(world: World): void {
  const total = weighed[whole.weight];
  const slope = weighed[whole.slope];
  if (world.rates.internalises) learnSubstitution(world, 1 / total, slope);
  if (world.rates.colludes) learnTogether(world, total, slope);
}

/** Chance of each firm in the project that is being learnt from; 0 between two projects. */
let chance = new Float64Array(64);

/** What allies learn of each other: how far the customers whom one loses are those whom the other wins. */
function learnSubstitution(world: World, perTotal: number, slope: number): void {
  const { alliances, firms } = world;
  const { allied, alliance } = firms.columns;
  const { columns } = alliances;
  if (chance.length < firms.capacity) chance = grown(chance, firms.capacity);
  for (let i = outsideOptions; i < options; i++) chance[optionFirm[i]] = optionWeight[i] * perTotal;
  for (let i = outsideOptions; i < options; i++) {
    const firm = optionFirm[i];
    for (let seat = firm * allianceSeats; seat < firm * allianceSeats + allied[firm]; seat++) {
      const a = alliance[seat];
      // Each pair once: from the side that was first.
      if (columns.first[a] !== firm || columns.stage[a] !== stage.active) continue;
      const both = slope * chance[firm] * chance[memberOf(columns, a, 1)];
      columns.cross[2 * a] += both;
      columns.cross[2 * a + 1] += both;
    }
  }
  for (let i = outsideOptions; i < options; i++) chance[optionFirm[i]] = 0;
}
