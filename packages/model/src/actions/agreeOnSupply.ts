import { record } from "../observe/record.ts";
import { firstPrice, supplyingCost } from "../observe/supply.ts";
import { memberOf } from "../world/Alliances.ts";
import { governanceOf } from "../world/rungs.ts";
import type { World } from "../world/World.ts";
import { dealOf } from "./allianceGain.ts";
import { supplyOf } from "./allianceGain/supply.ts";

/**
 * Two firms agree on prices of what each would take from the other at them. Whoever buys later takes it or not; what
 * was not worth it at the agreement is not supplied.
 *
 * @source docs/model.md, supply
 */
export function agreeOnSupply(world: World, a: number): void {
  const { alliances, parameters } = world;
  const governance = governanceOf(world, a);
  const deal = dealOf(world, a);
  const K = parameters.components.length;
  const taken = ([0, 1] as const).map((side) => {
    const supplier = memberOf(alliances.columns, a, side);
    return supplyOf(world, memberOf(alliances.columns, a, side === 0 ? 1 : 0), supplier, deal)
      .components;
  });
  beginSupply(world, a);
  for (const side of [0, 1] as const)
    for (let k = 0; k < K; k++) {
      if ((taken[side] & (1 << k)) === 0) continue;
      const supplier = memberOf(alliances.columns, a, side);
      const buyer = memberOf(alliances.columns, a, side === 0 ? 1 : 0);
      const { price, room } = firstPrice(world, buyer, supplier, governance, k);
      supplyFor(world, a, side, k, price, room);
    }
}

/** From this month on two firms may supply each other, as yet with nothing. */
function beginSupply({ alliances, parameters, market }: World, a: number): void {
  const { columns } = alliances;
  const K = parameters.components.length;
  columns.supplied[a] = market.month;
  columns.suppliedLevel[a] = market.costLevel;
  columns.supplyPrice.fill(-1, 2 * a * K, 2 * (a + 1) * K);
  columns.supplyRoom.fill(0, 2 * a * K, 2 * (a + 1) * K);
  columns.supplyCost.fill(0, 2 * a, 2 * a + 2);
  columns.supplyKept.fill(1, 2 * a, 2 * a + 2);
}

/** A side supplies a component at a price from now on (Keur a month and unit). */
function supplyFor(
  world: World,
  a: number,
  side: 0 | 1,
  k: number,
  price: number,
  room: number,
): void {
  const { columns } = world.alliances;
  const { components } = world.parameters;
  const i = (2 * a + side) * components.length + k;
  columns.supplyPrice[i] = price;
  columns.supplyRoom[i] = room;
  columns.supplyCost[2 * a + side] = supplyingCost(world, a, side);
  const supplier = memberOf(columns, a, side);
  const buyer = memberOf(columns, a, side === 0 ? 1 : 0);
  record(world, "supply agreed", buyer, supplier, 0, components[k].name, [
    { firm: supplier, terms: { "price (k€ a month)": price, "to bargain for (k€ a month)": room } },
  ]);
}
