import { strangeness } from "../../equations/strangeness.ts";
import { expectedLifetime } from "../../observe/measures.ts";
import { contributionOfAll } from "../../observe/worth.ts";
import { firstMonths, memberOf, stage } from "../../world/Alliances.ts";
import { managementHours, rungOf } from "../../world/rungs.ts";
import type { World } from "../../world/World.ts";

/** Months after the contract by which an alliance is at work or is not. */
const sixth = 6;

/**
 * What alliances are measured by later, and what nothing decides by: what each side has of it over what its hours would
 * have brought elsewhere, the hours given, whose hour comes first, and whether it has been brought to life.
 *
 * @source docs/model.md, observing
 */
export function noteAlliances(world: World): void {
  const { alliances, firms, market, parameters } = world;
  const { columns, count } = alliances;
  const { partneredMonths, rampedReps, ownValue, ownHours } = firms.columns;
  const { hoursPerRepPerMonth } = parameters.selling;
  for (let a = 0; a < count; a++) {
    const active = columns.stage[a] === stage.active;
    const age = market.month - columns.signed[a];
    if (columns.signed[a] === -1 || (!active && age >= firstMonths)) continue;
    if (age === sixth) columns.atWork[a] = active && livesOn(world, a) ? 1 : 0;
    if (age < firstMonths) for (const side of [0, 1] as const) noteSurplus(world, a, side, age);
    if (!active) continue;
    columns.workingMonths[a]++;
    let bothFirst = 1;
    for (const side of [0, 1] as const) {
      const mine = 2 * a + side;
      const firm = memberOf(columns, a, side);
      partneredMonths[firm]++;
      columns.hoursGiven[mine] += columns.effort[mine];
      columns.hoursHad[mine] += rampedReps[firm] * hoursPerRepPerMonth;
      if (columns.value[mine] * ownHours[firm] < ownValue[firm] * columns.hours[mine])
        bothFirst = 0;
    }
    columns.firstForBoth[a] += bothFirst;
  }
}

/** Whether one side at least gives or gains anything: what a review asks. */
function livesOn({ alliances }: World, a: number): boolean {
  const { effort, benefit } = alliances.columns;
  for (const mine of [2 * a, 2 * a + 1]) if (effort[mine] >= 1 || benefit[mine] > 0) return true;
  return false;
}

/**
 * A month of the first two years: the margin on what is booked through it and the benefit beside sales, less hours at what
 * they bring elsewhere and what it costs. At the end of the two years contracts count for as long as they can be expected to go on.
 */
function noteSurplus(world: World, a: number, side: 0 | 1, age: number): void {
  const { alliances, firms, market } = world;
  const { columns } = alliances;
  const mine = 2 * a + side;
  const heir = columns.heir[mine];
  const firm = memberOf(columns, a, side);
  const { costLevel } = market;
  const { runningCostKeurPerMonth, setupCostKeur, exitCostKeur } = rungOf(world, a);
  const margin = columns.revenue[mine] * marginOf(world, heir);
  let surplus = margin;
  if (age === 0) surplus -= setupCostKeur * costLevel;
  if (columns.ended[a] === market.month && firms.columns.alive[firm] === 1)
    surplus -= exitCostKeur * costLevel;
  if (columns.stage[a] === stage.active)
    surplus +=
      columns.benefit[mine] -
      runningCostKeurPerMonth * costLevel -
      (hoursFor(world, a, side) * firms.columns.ownValue[firm]) / firms.columns.ownHours[firm];
  if (age === firstMonths - 1) surplus += margin * expectedLifetime(world);
  columns.surplus[mine] += surplus;
}

/** What of a firm's revenue is left after serving customers and paying allies and resellers. */
function marginOf(world: World, firm: number): number {
  const { recurring, partnerIncome } = world.firms.columns;
  const revenue = recurring[firm] + partnerIncome[firm];
  return revenue > 0 ? contributionOfAll(world, firm) / revenue : 0;
}

/** Hours of the month that went into it: introductions, its management, and what strangeness took. */
function hoursFor(world: World, a: number, side: 0 | 1): number {
  const { alliances, firms, rates, parameters } = world;
  const { columns } = alliances;
  const { allied, networkSkill, culture } = firms.columns;
  const firm = memberOf(columns, a, side);
  const load = rates.overload[allied[firm]] / networkSkill[firm];
  const strange = strangeness(
    culture[columns.first[a]],
    culture[columns.second[a]],
    columns.understanding[a],
  );
  return (
    columns.effort[2 * a + side] +
    load * managementHours(world, rungOf(world, a), columns.scopes[a]) +
    parameters.culture.hoursPerMonth * strange
  );
}
