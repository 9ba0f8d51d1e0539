import { saturation } from "../equations/saturation.ts";
import { allyOf, stage } from "../world/Alliances.ts";
import { scope } from "../world/codes.ts";
import { allianceSeats } from "../world/Firms.ts";
import type { World } from "../world/World.ts";

/** What a firm spends on research this month, at the costs of the start (Keur). */
export function researchOf({ firms, market }: World, firm: number): number {
  return firms.columns.research[firm] / market.costLevel;
}

/** What a firm spends and what reaches it of its allies in research, but for one of them (Keur, at the costs of the start). */
export function researchPool(world: World, firm: number, but: number): number {
  const { alliances, firms } = world;
  const { allied, alliance } = firms.columns;
  let pool = researchOf(world, firm);
  for (let i = firm * allianceSeats; i < firm * allianceSeats + allied[firm]; i++) {
    const a = alliance[i];
    const ally = allyOf(alliances.columns, a, firm);
    if (ally !== but && researchesTogether(world, a))
      pool += alliances.columns.depth[a] * researchOf(world, ally);
  }
  return pool;
}

/** Units of a component from whose making a firm has learnt: its own, and part of those of its allies in research, but for one. */
export function outputKnown(world: World, firm: number, k: number, but: number): number {
  const { parameters, alliances, firms } = world;
  const { sharedLearning } = parameters.alliances;
  const { allied, alliance, output } = firms.columns;
  const K = parameters.components.length;
  let units = output[firm * K + k];
  if (sharedLearning === 0) return units;
  for (let i = firm * allianceSeats; i < firm * allianceSeats + allied[firm]; i++) {
    const ally = allyOf(alliances.columns, alliance[i], firm);
    if (ally !== but && researchesTogether(world, alliance[i]))
      units += sharedLearning * output[ally * K + k];
  }
  return units;
}

function researchesTogether({ alliances }: World, alliance: number): boolean {
  const { stage: stages, scopes } = alliances.columns;
  return stages[alliance] === stage.active && (scopes[alliance] & scope.research) !== 0;
}

/** Whether a firm makes a component itself, so that its research is about it; before its first offer it may be about any. */
export function makesItself(
  { firms, offers, parameters }: World,
  firm: number,
  k: number,
): boolean {
  const offer = firms.columns.offer[firm];
  return offer === -1 || offers.source[offer * parameters.components.length + k] === firm;
}

/**
 * By how much research raises the share of the gap to the frontier that a firm closes in each component that it makes itself.
 *
 * η_R · x/(x + R½),  x = (R/n − F)₊,  n components
 *
 * @param pool  R, what is spent for it (Keur a month, at the costs of the start)
 * @source docs/model.md, research
 */
export function researchSpeed(world: World, firm: number, pool: number): number {
  const { researchLearningPerMonth, researchHalfKeurPerMonth, researchFixedKeurPerMonth } =
    world.parameters.technology;
  if (researchLearningPerMonth === 0) return 0;
  let made = 0;
  for (let k = 0; k < world.parameters.components.length; k++)
    if (makesItself(world, firm, k)) made++;
  if (made === 0) return 0;
  const beyond = Math.max(0, pool / made - researchFixedKeurPerMonth);
  return researchLearningPerMonth * saturation(beyond, researchHalfKeurPerMonth);
}

/** Rate at which what one can do better goes over to the other, in an alliance of some scopes and depth. */
export function exchangeRate({ parameters }: World, scopes: number, depth: number): number {
  const { transferPerMonth, leakagePerMonth } = parameters.alliances;
  const shown = (scopes & scope.research) === 0 ? 0 : transferPerMonth;
  return Math.min(1, shown + leakagePerMonth * depth);
}

/** Capability, weighted by need, from which on customers can see in an offer what an alliance has taught: an assumption. */
export const visibleLearning = 0.05;

/** Months from the contract within which research has to show. */
export const impactMonths = 36;
