import { compose, nothing } from "../parts/compose.ts";
import { goodnessOf, heat } from "../parts/heat.ts";
import type { Measure } from "../parts/Measure.ts";
import { amount } from "../text/amounts.ts";
import type { Captioned, Drawing, DrawingOptions } from "../tree/Drawing.ts";
import { number, type Table, word } from "../tree/Table.ts";

/** Every outcome of every strategy. */
export interface OutcomeHeat extends Captioned {
  readonly strategies: readonly string[];
  /** `direction` null: more is neither better nor worse. Means in the order of the strategies, in the unit of the outcome. */
  readonly outcomes: readonly (Omit<Measure, "direction"> & {
    readonly direction: "max" | "min" | null;
    readonly means: readonly number[];
  })[];
}

/** Said once with the name, so that cells stay short. */
const perMonth = "/month";

/** (4) All outcomes at once: the deeper the tint, the better within its row; the best stands out. */
export function drawOutcomeHeat(data: OutcomeHeat, options: DrawingOptions = {}): Drawing {
  const { strategies, outcomes } = data;
  const title = data.title ?? "What each strategy brings, outcome by outcome";
  if (strategies.length === 0 || outcomes.length === 0)
    return nothing("outcomes", options, title, "There are no strategies or no outcomes.");
  const subtitle =
    "Means. Within a row a deeper tint is better and the best is bold; rows without tint have no better or worse, or one value.";
  return compose("outcomes", options, { title, subtitle }, (sheet) =>
    heat(
      sheet,
      outcomes.map(({ name, unit }) => (unit.endsWith(perMonth) ? `${name}, a month` : name)),
      strategies,
      outcomes.map(({ unit, direction, means }) => {
        const values = strategies.map((_, n) => means[n] ?? NaN);
        const goodness =
          direction === null ? values.map(() => null) : goodnessOf(values, direction);
        return values.map((mean, n) => ({
          text: amount(mean, unit.replace(perMonth, "")),
          under: "",
          goodness: goodness[n],
          strong: goodness[n] === 1,
        }));
      }),
    ),
  );
}

export function tableOfOutcomeHeat({ strategies, outcomes }: OutcomeHeat): Table {
  return {
    caption: "Mean of every outcome by strategy",
    columns: [word("outcome"), ...strategies.map(number), word("better is")],
    rows: outcomes.map(({ name, unit, direction, means }) => [
      name,
      ...strategies.map((_, n) => amount(means[n] ?? NaN, unit)),
      direction === null ? "–" : direction === "max" ? "more" : "less",
    ]),
  };
}
