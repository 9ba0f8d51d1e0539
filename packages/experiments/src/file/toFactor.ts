import type { Factor } from "../Experiment.ts";
import type { Distribution } from "../factors/Distribution.ts";
import type { FactorDocument } from "./schema/Factor.ts";

/** A checked factor of a file with everything that it leaves out. */
export function toFactor(name: string, factor: FactorDocument): Factor {
  const { label = name, unit = "", source = "", sets = [name] } = factor;
  return { ...distributionOf(factor), label, unit, source, sets };
}

/** The distribution of a factor that says all that it must. */
export function distributionOf(factor: FactorDocument): Distribution {
  const {
    dist,
    mode = NaN,
    mean = NaN,
    sd = NaN,
    median = NaN,
    gsd = NaN,
    a = NaN,
    b = NaN,
  } = factor;
  const { min = dist === "beta" ? 0 : NaN, max = dist === "beta" ? 1 : NaN, values = [] } = factor;
  switch (dist) {
    case "uniform":
    case "loguniform":
    case "integer":
      return { dist, min, max };
    case "triangular":
      return { dist, min, mode, max };
    case "normal":
      return { dist, mean, sd };
    case "lognormal":
      return { dist, median, gsd };
    case "beta":
      return { dist, a, b, min, max };
    case "categorical":
      return { dist, values, weights: factor.weights ?? values.map(() => 1) };
  }
}
