import { reflected } from "../../equations/reflected.ts";
import { knownBy } from "../../equations/knownBy.ts";
import { normal } from "../../random/distributions.ts";
import { purposeIndex } from "../../random/purposes.ts";
import { agentKey, draw, drawAt, pairKey } from "../../random/Streams.ts";
import { memberOf, stage } from "../../world/Alliances.ts";
import { goalCount } from "../../world/goals.ts";
import { governanceOf } from "../../world/rungs.ts";
import type { World } from "../../world/World.ts";

const goalDrift = purposeIndex("goal drift");
const talkNoise = purposeIndex("talk noise");

/** After the courtship the two plan together for the months that they agreed on, and pay with hours of either side. */
export function planTogether(world: World, a: number): void {
  const { parameters, alliances, firms, market } = world;
  const { columns } = alliances;
  const { planningMonths } = governanceOf(world, a);
  if (planningMonths === 0 || columns.stage[a] !== stage.courting) return;
  const { courtshipMonths, planningHoursPerMonth } = parameters.alliances;
  if (market.month <= columns.started[a] + courtshipMonths) return;
  columns.planned[a]++;
  firms.columns.bidDebt[columns.first[a]] += planningHoursPerMonth;
  firms.columns.bidDebt[columns.second[a]] += planningHoursPerMonth;
}

/** How well the two know what they want of each other. */
export function known({ parameters, alliances }: World, a: number): number {
  return knownBy(alliances.columns.planned[a], parameters.alliances.planningSpeed);
}

/** By how much more a side expects of a contract than there is to expect, as far as the two do not know each other (Keur a month). */
export function misjudged(world: World, a: number, side: 0 | 1, gainKeurPerMonth: number): number {
  const { parameters, alliances, firms, streams, market } = world;
  const sd = parameters.alliances.talkNoise;
  if (sd === 0) return 0;
  const { birth } = firms.columns;
  const who = birth[memberOf(alliances.columns, a, side)];
  const whom = birth[memberOf(alliances.columns, a, side === 0 ? 1 : 0)];
  const z = normal(draw(streams, talkNoise, pairKey(who, whom), market.month));
  return sd * (1 - known(world, a)) * Math.abs(gainKeurPerMonth) * z;
}

/** What firms want changes by itself. */
export function driftGoals(world: World): void {
  const { parameters, firms, streams, market } = world;
  const sd = parameters.alliances.goalDriftSdPerMonth;
  if (sd === 0) return;
  const { goal, alive, birth, founded } = firms.columns;
  for (let firm = 0; firm < firms.count; firm++) {
    if (alive[firm] === 0) continue;
    const key = agentKey(streams, goalDrift, birth[firm]);
    const age = market.month - founded[firm];
    for (let j = 0; j < goalCount; j++) {
      const i = firm * goalCount + j;
      goal[i] = reflected(goal[i] + sd * normal(drawAt(key, age * goalCount + j)));
    }
  }
}

/** Allies who have planned together come nearer in what they want, or drift apart; half of it is each one's. */
export function drawNearer(world: World, a: number): void {
  const { parameters, alliances, firms } = world;
  const { planningPull } = parameters.alliances;
  if (planningPull === 0 || alliances.columns.planned[a] === 0) return;
  const { goal } = firms.columns;
  const part = (planningPull * known(world, a)) / 2;
  for (let j = 0; j < goalCount; j++) {
    const one = alliances.columns.first[a] * goalCount + j;
    const other = alliances.columns.second[a] * goalCount + j;
    const gap = goal[other] - goal[one];
    goal[one] = reflected(goal[one] + part * gap);
    goal[other] = reflected(goal[other] - part * gap);
  }
}
