import { refreshOffers } from "../../actions/endAlliance.ts";
import { squeezedTilt } from "../../equations/squeezedTilt.ts";
import { trust } from "../../equations/trust.ts";
import { dependence } from "../../observe/dependence.ts";
import { record } from "../../observe/record.ts";
import { memberOf } from "../../world/Alliances.ts";
import type { World } from "../../world/World.ts";

/**
 * At a review the side on which the other depends more may move the split its way, as far as its owners press; to the other
 * that is a promise broken.
 *
 * @source docs/model.md, books of an alliance; Emerson 1962
 */
export function squeeze(world: World, a: number): void {
  const { parameters, alliances, firms } = world;
  const { columns } = alliances;
  const { squeezeStep, trustLossPerMonth } = parameters.alliances;
  if (squeezeStep === 0) return;
  for (const side of [0, 1] as const) {
    const firm = memberOf(columns, a, side);
    const pressure = firms.columns.pressure[firm];
    if (pressure === 0) continue;
    const other = side === 0 ? 1 : 0;
    const sign = side === 0 ? 1 : -1;
    const before = sign * columns.tilt[a];
    const needs = { other: dependence(world, a, other), own: dependence(world, a, side) };
    const after = squeezedTilt(before, squeezeStep, pressure, needs);
    if (after === before) continue;
    columns.tilt[a] = sign * after;
    columns.trust[2 * a + other] = trust(columns.trust[2 * a + other], 0, 0, trustLossPerMonth);
    refreshOffers(world, a);
    const joint = columns.revenue[2 * a] + columns.revenue[2 * a + 1];
    const squeezed = memberOf(columns, a, other);
    record(world, "squeezed", squeezed, firm, (after - before) * joint, "", [
      { firm: squeezed, terms: { "part of its income from the alliance": needs.other } },
      {
        firm,
        terms: {
          "part of its income from the alliance": needs.own,
          "pressure of its owners": pressure,
          "part of the split moved its way before": before,
          "part of the split moved its way now": after,
          "what both earn there (k€ a month)": joint,
        },
      },
    ]);
  }
}
