import type { World } from "../../world/World.ts";

/** Months between two looks of a firm at its offer and its price: its group's own pace, or that of the market. */
export function reviewMonthsOf({ parameters, firms }: World, firm: number): number {
  const own = parameters.groups[firms.columns.group[firm]].reviewMonths;
  return own > 0 ? own : parameters.pricing.reviewMonths;
}
