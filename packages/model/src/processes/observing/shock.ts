import { monthlyIncome } from "../../observe/monthlyIncome.ts";
import { idleMonths } from "../../world/Market.ts";
import { keptYears } from "../../world/noted.ts";
import { monthOfRun, type World } from "../../world/World.ts";

/** Months before a shock whose mean is what a firm usually takes in. */
const usualMonths = 3;
/** Who takes in less than two days of five is idle. */
const atWork = 0.4;

/**
 * What firms take in at the ends of years, and how many are idle some months after the last one before a planned shock.
 *
 * @source docs/model.md, observing
 */
export function noteIncome(world: World): void {
  const month = monthOfRun(world);
  if (month < 0) return;
  const year = (month + 1) / 12;
  if (Number.isInteger(year) && year <= keptYears) noteYear(world, year - 1);
  const { shock } = world.parameters.environment;
  if (shock === null || month < shock.month - usualMonths) return;
  if (month < shock.month) noteUsual(world, month === shock.month - 1);
  const after = idleMonths.indexOf(month - (shock.month - 1));
  if (after !== -1) world.market.idleShare[after] = idleShare(world);
}

function noteYear(world: World, place: number): void {
  const { alive, selling, incomeAtYear } = world.firms.columns;
  for (let firm = 0; firm < world.firms.count; firm++)
    if ((alive[firm] & selling[firm]) === 1)
      incomeAtYear[firm * keptYears + place] = monthlyIncome(world, firm);
}

/** Adds a month to what firms on investors' money usually take in; who is gone by the last one has nothing to lose. */
function noteUsual(world: World, isLast: boolean): void {
  const { alive, investorOwned, usualIncome } = world.firms.columns;
  for (let firm = 0; firm < world.firms.count; firm++) {
    if (investorOwned[firm] === 0) continue;
    usualIncome[firm] += monthlyIncome(world, firm) / usualMonths;
    if (isLast && alive[firm] === 0) usualIncome[firm] = 0;
  }
}

function idleShare(world: World): number {
  const { alive, usualIncome } = world.firms.columns;
  let before = 0;
  let idle = 0;
  for (let firm = 0; firm < world.firms.count; firm++) {
    if (usualIncome[firm] <= 0) continue;
    before++;
    if (alive[firm] === 0 || monthlyIncome(world, firm) < atWork * usualIncome[firm]) idle++;
  }
  return before === 0 ? NaN : idle / before;
}
