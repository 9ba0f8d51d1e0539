import type { World } from "../../world/World.ts";

/**
 * Firms decide what goes into research this month; `accounting` pays it.
 *
 * R = fixed amount · level of costs + share · recurring revenue
 *
 * @source Klepper 1996, for spending that grows with the firm; docs/model.md, research
 */
export function spend({ parameters, firms, market }: World): void {
  const { alive, group, recurring, research } = firms.columns;
  for (let firm = 0; firm < firms.count; firm++) {
    if (alive[firm] === 0) continue;
    const { researchKeurPerMonth, researchShare } = parameters.groups[group[firm]];
    research[firm] = researchKeurPerMonth * market.costLevel + researchShare * recurring[firm];
  }
}
