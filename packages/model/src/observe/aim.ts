import type { World } from "../world/World.ts";

/** Rows of a column of aims, each made when it is first asked for: a view costs more than what is read through it. */
const rowsOf = new WeakMap<Float32Array, Float32Array[]>();

/** Need weights for which a firm puts its offer together and by which it judges what it could do. */
export function aimOf({ firms, market, rates }: World, firm: number): Float32Array {
  const { aiming, aim } = firms.columns;
  if (!rates.aims || aiming[firm] === 0) return market.meanNeed;
  const K = market.meanNeed.length;
  let rows = rowsOf.get(aim);
  if (rows === undefined) rowsOf.set(aim, (rows = []));
  return (rows[firm] ??= aim.subarray(firm * K, (firm + 1) * K));
}
