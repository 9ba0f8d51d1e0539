import type { BurnInParameters } from "./Parameters.ts";
import { meanPrice, penetration } from "./observe/measures.ts";
import type { Watch } from "./RunResult.ts";
import { stepMarkets } from "./stepMarkets.ts";
import type { World } from "./world/World.ts";

/**
 * Runs a market until it is stationary: penetration high enough and steady, and the number of firms and the mean price
 * of the last twelve months close to those of the twelve before.
 *
 * @returns whether it got there within the months allowed
 * @source docs/model.md, purpose (what a red ocean is)
 */
export function burnIn(world: World, rule: BurnInParameters, watch?: Watch): boolean {
  const firms: number[] = [];
  const prices: number[] = [];
  const adopted: number[] = [];
  while (world.market.month < rule.maxMonths) {
    stepMarkets(world);
    watch?.(world, null);
    adopted.push(penetration(world));
    prices.push(meanPrice(world));
    firms.push(living(world));
    if (isStationary(rule, adopted, firms, prices)) return true;
  }
  return false;
}

function isStationary(
  rule: BurnInParameters,
  adopted: readonly number[],
  firms: readonly number[],
  prices: readonly number[],
): boolean {
  const now = adopted.length;
  if (now < 24 || adopted[now - 1] < rule.penetration) return false;
  const year = adopted.slice(now - 12);
  return (
    Math.max(...year) - Math.min(...year) <= 2 * rule.penetrationBand &&
    steady(firms, rule.firmsBand) &&
    steady(prices, rule.priceBand)
  );
}

/** Whether the mean of the last twelve values lies within a band around the mean of the twelve before. */
function steady(values: readonly number[], band: number): boolean {
  const now = values.length;
  let last = 0;
  let before = 0;
  for (let i = 1; i <= 12; i++) {
    last += values[now - i];
    before += values[now - 12 - i];
  }
  return Math.abs(last - before) <= band * before;
}

function living({ firms }: World): number {
  let count = 0;
  for (let firm = 0; firm < firms.count; firm++) count += firms.columns.alive[firm];
  return count;
}
