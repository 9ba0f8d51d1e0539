import type { FactorScale } from "@searoom/charts";
import { type Factor, type FactorValue, valueAt } from "@searoom/experiments";

/** How a factor runs along an axis that counts in shares of what is expected of it, from `low` to `high`. */
export function factorScale(
  key: string,
  factor: Factor,
  { low = 0, high = 1, through = [] as readonly number[] } = {},
): FactorScale {
  const named = { name: factor.label === "" ? key : factor.label, unit: factor.unit };
  const whole = low === 0 && high === 1;
  switch (factor.dist) {
    case "categorical":
      return {
        ...named,
        scale: "categories",
        values: factor.values.map(String),
        shares: factor.weights.map(
          (weight) => weight / factor.weights.reduce((sum, one) => sum + one, 0),
        ),
      };
    case "integer": {
      const count = factor.max - factor.min + 1;
      if (count > 12) return places();
      return {
        ...named,
        scale: "categories",
        values: Array.from({ length: count }, (_, n) => String(factor.min + n)),
      };
    }
    case "uniform":
      return whole ? { ...named, scale: "linear", min: factor.min, max: factor.max } : places();
    case "loguniform":
      return whole ? { ...named, scale: "log", min: factor.min, max: factor.max } : places();
    case "triangular":
    case "normal":
    case "lognormal":
    case "beta":
      return places();
  }

  /** Values at even steps of probability, and exactly where somebody looks. */
  function places(): FactorScale {
    const at = [...new Set([0, 0.25, 0.5, 0.75, 1, ...through])].toSorted((a, b) => a - b);
    return {
      ...named,
      scale: "places",
      ticks: at.map((share) => ({
        at: share,
        value: Number(valueAt(factor, Math.min(low + (high - low) * share, 1 - 2 ** -30))),
      })),
    };
  }
}

/** Values of a factor without an order, those that are meant first, and the share of the axis that they take. */
export function amongScale(
  key: string,
  factor: Extract<Factor, { dist: "categorical" }>,
  among: readonly FactorValue[],
): { readonly factor: FactorScale; readonly to: number } {
  const all = factor.values.map((value, n) => ({ value, weight: factor.weights[n] }));
  const meant = all.filter(({ value }) => among.includes(value));
  const sum = (some: typeof all) => some.reduce((total, { weight }) => total + weight, 0);
  const ordered = [...meant, ...all.filter((one) => !meant.includes(one))];
  return {
    factor: {
      name: factor.label === "" ? key : factor.label,
      unit: factor.unit,
      scale: "categories",
      values: ordered.map(({ value }) => String(value)),
      shares: ordered.map(({ weight }) => weight / sum(all)),
    },
    to: Math.min(1, sum(meant) / sum(all)),
  };
}
