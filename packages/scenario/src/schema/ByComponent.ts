import { Schema } from "effect";
import { named, number } from "./fields.ts";

/** The largest number of components; the model reserves columns for them. */
export const mostComponents = 8;

/** A number for each component: a map by name (what is not named is 0), or a list in the order of `components`. */
export function byComponent(
  description: string,
  bounds: { readonly unit: string; readonly from: number; readonly to: number },
) {
  const value = number("a number", description, bounds);
  return Schema.Union([
    named(description, value, mostComponents),
    Schema.Array(value).check(
      Schema.isMaxLength(mostComponents, { expected: `at most ${mostComponents} numbers` }),
    ),
  ]).annotate({
    description: `${description} (${bounds.unit}): a map by component, where what is not named is 0, or a list in the order of the components.`,
    expected: "a map (component: number) or a list of numbers",
  });
}

/** A number for each component, as a file may say it. */
export type ByComponent = Readonly<Record<string, number>> | readonly number[];
