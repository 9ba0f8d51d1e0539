import { normal } from "../../random/distributions.ts";
import { exp, log } from "../../random/portable.ts";
import { purposeIndex } from "../../random/purposes.ts";
import { draw } from "../../random/Streams.ts";
import type { World } from "../../world/World.ts";

const homeShock = purposeIndex("home shock");

/** Markets next door grow and shrink by themselves; what customers move from there to here is counted with their contracts. */
export function changeHomes({ parameters, firms, streams, market }: World): void {
  const { columns, count } = firms;
  for (let g = 0; g < parameters.groups.length; g++) {
    const { homeGrowthPerYear, homeGrowthSdPerYear } = parameters.groups[g];
    if (homeGrowthPerYear === 0 && homeGrowthSdPerYear === 0) continue;
    const growth = log(1 + homeGrowthPerYear) / 12;
    const spread = homeGrowthSdPerYear / Math.sqrt(12);
    for (let firm = 0; firm < count; firm++) {
      if (columns.alive[firm] === 0 || columns.group[firm] !== g) continue;
      const age = market.month - columns.founded[firm];
      const chance =
        spread === 0 ? 0 : spread * normal(draw(streams, homeShock, columns.birth[firm], age));
      columns.homeRevenue[firm] *= exp(growth + chance);
    }
  }
}
