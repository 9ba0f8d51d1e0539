import type { DesignPlan, Factor } from "../Experiment.ts";
import { type FactorValue, valueAt } from "../factors/Distribution.ts";

/** Levels of a factor of which the file says nothing, where its values cannot be counted. */
const usualLevels = 3;

/** The values of a factor on a full grid: those of the file; else every category, and else the middles of equal strata. */
export function factorialLevels(
  name: string,
  factor: Factor,
  { levels }: DesignPlan,
): readonly FactorValue[] {
  const wanted = Object.hasOwn(levels, name) ? levels[name] : undefined;
  if (typeof wanted === "object") return wanted;
  if (factor.dist === "categorical") return factor.values;
  const most = factor.dist === "integer" ? factor.max - factor.min + 1 : Infinity;
  const count = wanted ?? Math.min(usualLevels, most);
  return Array.from({ length: count }, (_, level) => valueAt(factor, (level + 0.5) / count));
}
