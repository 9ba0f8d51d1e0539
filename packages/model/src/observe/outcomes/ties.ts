import { memberOf, stage } from "../../world/Alliances.ts";
import type { World } from "../../world/World.ts";
import { dependence } from "../dependence.ts";
import { focus, type Outcome } from "./Outcome.ts";

/** How the focus firm is tied to its allies. */
export const tieOutcomes: readonly Outcome[] = [
  focus(
    "longestAllianceMonths",
    "months",
    null,
    "months from its contract that its longest alliance has lasted, up to the horizon; NaN if it signed none",
    (world, f) => longest(world, f)?.months ?? NaN,
  ),
  focus(
    "allianceRenewals",
    "count",
    null,
    "terms of that alliance after which both went on; NaN if it signed none",
    (world, f) => longest(world, f)?.renewals ?? NaN,
  ),
  focus(
    "dependence",
    "share",
    null,
    "share of what it earns here and at home that comes through the ally on whom it depends most, at the horizon; NaN without an alliance at work",
    dependenceMost,
  ),
];

function longest(
  { alliances, market }: World,
  firm: number,
): { months: number; renewals: number } | null {
  const { first, second, signed, ended, renewals } = alliances.columns;
  let best: { months: number; renewals: number } | null = null;
  for (let a = 0; a < alliances.count; a++) {
    if ((first[a] !== firm && second[a] !== firm) || signed[a] === -1) continue;
    const until = alliances.columns.stage[a] === stage.ended ? ended[a] : market.month;
    const months = until - signed[a];
    if (best === null || months > best.months) best = { months, renewals: renewals[a] };
  }
  return best;
}

function dependenceMost(world: World, firm: number): number {
  const { alliances } = world;
  let most = NaN;
  for (let a = 0; a < alliances.count; a++) {
    if (alliances.columns.stage[a] !== stage.active) continue;
    for (const side of [0, 1] as const)
      if (memberOf(alliances.columns, a, side) === firm)
        most = Math.max(dependence(world, a, side), Number.isNaN(most) ? 0 : most);
  }
  return most;
}
