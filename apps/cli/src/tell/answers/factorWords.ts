import type { Condition, FlipAxis } from "@searoom/experiments";
import { amount } from "../numbers.ts";
import { enumerate } from "../words.ts";

/** A value of a factor in its unit. */
export function factorValue(value: number | string | boolean, unit: string): string {
  return typeof value === "number" ? amount(value, unit) : String(value);
}

/** `churn is above 0.02`, `churn is between 0.01 and 0.02`, `regulation is lax or strict`. */
export function conditionWords({ label, unit, above, below, among }: Condition): string {
  const say = (value: number | string | boolean) => factorValue(value, unit);
  if (among !== null) return `${label} is ${among.map(say).join(" or ")}`;
  if (above !== null && below !== null)
    return `${label} is between ${say(above)} and ${say(below)}`;
  if (above !== null) return `${label} is above ${say(above)}`;
  return `${label} is below ${say(below!)}`;
}

/** All of them at once; `everywhere` where there is none. */
export function conditionsWords(conditions: readonly Condition[]): string {
  return conditions.length === 0 ? "everywhere" : enumerate(conditions.map(conditionWords));
}

/** From one end of an axis to the other. */
export function axisWords({ label, unit, low, high }: FlipAxis): string {
  return `${label}, ${factorValue(low, unit)} … ${factorValue(high, unit)}`;
}
