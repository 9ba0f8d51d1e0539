import { Refusal } from "../Refusal.ts";
import type { Distribution } from "./Distribution.ts";

/** Whole numbers beyond this have no neighbours. */
const largestWhole = Number.MAX_SAFE_INTEGER;

/** Shapes of a beta distribution beyond which it is one or two points, and its quantiles no numbers. */
const leastShape = 0.01;
const mostShape = 1e6;

/**
 * What is wrong with a distribution, all of it: none where it can be drawn from. The path of each is the parameter's own, `min` or
 * `weights.2`.
 */
export function distributionRefusals(distribution: Distribution): readonly Refusal[] {
  const found: Refusal[] = [];
  const refuse = (name: string, value: number, allowed: string) =>
    found.push(new Refusal([name], value, allowed));
  /** False where the number is none: then nothing more can be said of it. */
  const finite = (name: string, value: number): boolean => {
    if (Number.isFinite(value)) return true;
    refuse(name, value, "a finite number");
    return false;
  };
  const positive = (name: string, value: number): boolean => {
    if (!finite(name, value)) return false;
    if (value <= 0) refuse(name, value, "a number above 0");
    return value > 0;
  };
  const risingEnds = ({ min, max }: { readonly min: number; readonly max: number }): boolean => {
    const both = [finite("min", min), finite("max", max)].every(Boolean);
    if (!both) return false;
    if (max <= min) refuse("min", min, `a number below max, which is ${max}`);
    else if (!Number.isFinite(max - min)) refuse("max", max, "a range whose width is a number");
    return max > min;
  };

  switch (distribution.dist) {
    case "uniform":
      risingEnds(distribution);
      break;
    case "loguniform":
      if (!positive("min", distribution.min)) finite("max", distribution.max);
      else if (risingEnds(distribution) && !Number.isFinite(distribution.max / distribution.min))
        refuse("max", distribution.max, "a range whose ratio is a number");
      break;
    case "triangular": {
      const { min, mode, max } = distribution;
      const ordered = risingEnds(distribution);
      if (finite("mode", mode) && ordered && (mode < min || mode > max))
        refuse("mode", mode, `from min to max, which are ${min} and ${max}`);
      break;
    }
    case "normal":
      finite("mean", distribution.mean);
      positive("sd", distribution.sd);
      break;
    case "lognormal":
      positive("median", distribution.median);
      if (finite("gsd", distribution.gsd) && distribution.gsd <= 1)
        refuse("gsd", distribution.gsd, "a factor above 1");
      break;
    case "beta":
      for (const name of ["a", "b"] as const) {
        const shape = distribution[name];
        if (finite(name, shape) && !(shape >= leastShape && shape <= mostShape))
          refuse(name, shape, `a number from ${leastShape} to ${mostShape}`);
      }
      risingEnds(distribution);
      break;
    case "integer":
      for (const name of ["min", "max"] as const)
        if (finite(name, distribution[name]) && !Number.isSafeInteger(distribution[name]))
          refuse(name, distribution[name], `a whole number up to ${largestWhole}`);
      if (found.length === 0 && distribution.max <= distribution.min)
        refuse("min", distribution.min, `a whole number below max, which is ${distribution.max}`);
      break;
    case "categorical":
      found.push(...categoryRefusals(distribution));
      break;
  }
  return found;
}

function categoryRefusals({
  values,
  weights,
}: Extract<Distribution, { dist: "categorical" }>): readonly Refusal[] {
  const found: Refusal[] = [];
  if (values.length === 0) found.push(new Refusal(["values"], "no value", "at least one"));
  values.forEach((value, i) => {
    if (values.indexOf(value) < i)
      found.push(new Refusal(["values", i], `${value} once more`, "each value once"));
    if (typeof value === "number" && !Number.isFinite(value))
      found.push(new Refusal(["values", i], value, "a finite number, a word or a truth value"));
  });
  if (weights.length !== values.length)
    found.push(
      new Refusal(
        ["weights"],
        `${weights.length} weights`,
        `${values.length}, one for each of the values`,
      ),
    );
  weights.forEach((weight, i) => {
    if (!(weight >= 0 && Number.isFinite(weight)))
      found.push(new Refusal(["weights", i], weight, "a number from 0 on"));
  });
  if (weights.length > 0 && weights.every((weight) => weight === 0))
    found.push(new Refusal(["weights"], "nothing but 0", "at least one weight above 0"));
  return found;
}
