import { exp, log } from "../../random/portable.ts";
import { keptYears } from "../../world/noted.ts";
import { idleMonths } from "../../world/Market.ts";
import type { World } from "../../world/World.ts";
import { market, type Outcome } from "./Outcome.ts";

/** Years over which two firms are compared, and how near each other they must be in what they take in and in age. */
const years = 3;
const mostRatio = 2;
const mostMonthsApart = 24;

/** How small firms get through a shock, and whether those with allies grow otherwise than those without. */
export const networkOutcomes: readonly Outcome[] = [
  ...idleMonths.map((months, place) =>
    market(
      `inactiveAfter${months}`,
      "share",
      "min",
      `firms on investors' money that take in less than two fifths of what they did, ${months} months after the last one before a planned shock, or are gone; NaN without`,
      (world) => world.market.idleShare[place],
    ),
  ),
  market(
    "networkGain36",
    "ratio",
    null,
    "by how much more three years change what firms on investors' money take in that signed their first alliance in the first of them than that of such firms of like size and age without any; of who is still there, in the first twelve years; NaN without",
    networkGain,
  ),
];

function networkGain(world: World): number {
  const { firms, market: now } = world;
  const { incomeAtYear, investorOwned, founded } = firms.columns;
  const tied = firstTies(world);
  const last = Math.min(keptYears, Math.floor((now.month - world.forkMonth) / 12));
  let sum = 0;
  let pairs = 0;
  for (let firm = 0; firm < firms.count; firm++) {
    const base = Math.floor((tied[firm] - world.forkMonth) / 12) - 1;
    if (investorOwned[firm] === 0 || !(base >= 0 && base + years < last)) continue;
    const mine = changeOf(world, firm, base);
    if (Number.isNaN(mine)) continue;
    let others = 0;
    let count = 0;
    for (let other = 0; other < firms.count; other++) {
      if (investorOwned[other] === 0) continue;
      if (tied[other] < world.forkMonth + 12 * (base + years + 1)) continue;
      const theirs = changeOf(world, other, base);
      if (Number.isNaN(theirs)) continue;
      if (Math.abs(founded[other] - founded[firm]) > mostMonthsApart) continue;
      const size = incomeAtYear[other * keptYears + base] / incomeAtYear[firm * keptYears + base];
      if (size > mostRatio || size < 1 / mostRatio) continue;
      others += theirs;
      count++;
    }
    if (count === 0) continue;
    sum += mine - others / count;
    pairs++;
  }
  return pairs === 0 ? NaN : exp(sum / pairs) - 1;
}

/** Month of each firm's first contract with an ally; Infinity where there was none. */
function firstTies({ firms, alliances }: World): Float64Array {
  const { first, second, signed } = alliances.columns;
  const tied = new Float64Array(firms.count).fill(Infinity);
  for (let a = 0; a < alliances.count; a++) {
    if (signed[a] === -1) continue;
    for (const firm of [first[a], second[a]]) tied[firm] = Math.min(tied[firm], signed[a]);
  }
  return tied;
}

/** Log change of what a firm takes in over the years from the end of one; NaN where it took nothing in at either end. */
function changeOf({ firms }: World, firm: number, base: number): number {
  const { incomeAtYear } = firms.columns;
  const before = incomeAtYear[firm * keptYears + base];
  const after = incomeAtYear[firm * keptYears + base + years];
  return before > 0 && after > 0 ? log(after / before) : NaN;
}
