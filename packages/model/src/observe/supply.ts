import { bargainingWeight } from "../equations/bargainingWeight.ts";
import { supplyPrice } from "../equations/supplyPrice.ts";
import { memberOf } from "../world/Alliances.ts";
import { scope } from "../world/codes.ts";
import type { Governance } from "../world/Governance.ts";
import { governanceOf } from "../world/rungs.ts";
import type { World } from "../world/World.ts";
import { turnover } from "./estimates.ts";
import { listCost, makingCost } from "./making.ts";

/** What two firms agree on for a unit of a component (Keur a month). */
export interface FirstPrice {
  readonly price: number;
  /** From the supplier's cost to the list price: what is bargained for. */
  readonly room: number;
}

/** Between the supplier's cost and the list price, where the turnovers of the two put it. */
export function firstPrice(
  world: World,
  buyer: number,
  supplier: number,
  { powerExponent }: Governance,
  k: number,
): FirstPrice {
  const cost = makingCost(world, supplier, k);
  const room = Math.max(0, listCost(world, buyer, k) - cost);
  const weight = bargainingWeight(turnover(world, supplier), turnover(world, buyer), powerExponent);
  return { price: cost + weight * room, room };
}

/** What a side gets now for a unit of a component that it supplies (Keur a month), −1 where it does not. */
export function supplyPriceNow(world: World, alliance: number, side: number, k: number): number {
  const { columns } = world.alliances;
  const i = (2 * alliance + side) * world.parameters.components.length + k;
  if (columns.supplied[alliance] === -1 || columns.supplyPrice[i] < 0) return -1;
  const { costTargetPerYear, indexation } = governanceOf(world, alliance);
  const tilt = side === 0 ? columns.tilt[alliance] : -columns.tilt[alliance];
  return supplyPrice(
    columns.supplyPrice[i] + tilt * columns.supplyRoom[i],
    costTargetPerYear,
    world.market.month - columns.supplied[alliance],
    indexation,
    world.market.costLevel / columns.suppliedLevel[alliance],
  );
}

/** What a unit of all that a side supplies costs it, at the level of costs of the start (Keur a month); 0: it supplies nothing. */
export function supplyingCost(world: World, alliance: number, side: 0 | 1): number {
  const { columns } = world.alliances;
  const K = world.parameters.components.length;
  const supplier = memberOf(columns, alliance, side);
  let cost = 0;
  for (let k = 0; k < K; k++)
    if (columns.supplyPrice[(2 * alliance + side) * K + k] >= 0)
      cost += makingCost(world, supplier, k);
  return cost / world.market.costLevel;
}

/** Whether a side earns by what it supplies; where the two sell together too, whatever it earns counts. */
export function isPaidForSupply({ alliances }: World, alliance: number, side: number): boolean {
  const { scopes, revenue } = alliances.columns;
  return (scopes[alliance] & scope.supply) !== 0 && revenue[2 * alliance + side] > 0;
}
