import { saturation } from "../../equations/saturation.ts";
import { turnover } from "../../observe/estimates.ts";
import { allyOf, stage } from "../../world/Alliances.ts";
import { allianceSeats } from "../../world/Firms.ts";
import type { World } from "../../world/World.ts";

/** How large the largest of a firm's working allies looks to investors, in [0, 1); 0 without one. */
export function prestige(world: World, firm: number): number {
  const { parameters, firms, alliances } = world;
  const { allied, alliance } = firms.columns;
  const { prestigeHalfKeurPerMonth } = parameters.funding;
  let most = 0;
  for (let n = 0; n < allied[firm]; n++) {
    const a = alliance[firm * allianceSeats + n];
    if (alliances.columns.stage[a] !== stage.active) continue;
    const ally = allyOf(alliances.columns, a, firm);
    most = Math.max(most, saturation(turnover(world, ally), prestigeHalfKeurPerMonth));
  }
  return most;
}
