import type { Incoherence, Path } from "@searoom/scenario/reading";
import type { Distribution } from "../../factors/Distribution.ts";
import type { ExperimentDocument } from "../schema/ExperimentDocument.ts";
import type { FactorDocument } from "../schema/Factor.ts";
import { wrong } from "./Rule.ts";

type Part =
  | "min"
  | "mode"
  | "max"
  | "mean"
  | "sd"
  | "median"
  | "gsd"
  | "a"
  | "b"
  | "values"
  | "weights";

/** What each distribution must say and what it may. */
const parts: Readonly<
  Record<Distribution["dist"], { readonly must: readonly Part[]; readonly may: readonly Part[] }>
> = {
  uniform: { must: ["min", "max"], may: [] },
  loguniform: { must: ["min", "max"], may: [] },
  triangular: { must: ["min", "mode", "max"], may: [] },
  normal: { must: ["mean", "sd"], may: [] },
  lognormal: { must: ["median", "gsd"], may: [] },
  beta: { must: ["a", "b"], may: ["min", "max"] },
  integer: { must: ["min", "max"], may: [] },
  categorical: { must: ["values"], may: ["weights"] },
};

const everyPart: readonly Part[] = [
  "min",
  "mode",
  "max",
  "mean",
  "sd",
  "median",
  "gsd",
  "a",
  "b",
  "values",
  "weights",
];

export function* distributionsArePossible({
  factors,
  search,
}: ExperimentDocument): Iterable<Incoherence> {
  for (const [name, factor] of Object.entries(factors)) yield* possible(["factors", name], factor);
  for (const [name, lever] of Object.entries(search?.levers ?? {}))
    yield* possible(["search", "levers", name], lever);
}

/** Whether the parts of a distribution are there and fit together. */
export function isPossible(factor: FactorDocument): boolean {
  return [...possible([], factor)].length === 0;
}

function* possible(at: Path, factor: FactorDocument): Iterable<Incoherence> {
  const { dist } = factor;
  const { must, may } = parts[dist];
  let complete = true;
  for (const part of must) {
    if (factor[part] !== undefined) continue;
    complete = false;
    yield wrong([...at, part], "nothing", `${part}, which ${dist} must have`);
  }
  for (const part of everyPart)
    if (factor[part] !== undefined && !must.includes(part) && !may.includes(part))
      yield wrong([...at, part], `${part} of ${dist}`, `${[...must, ...may].join(", ")} alone`, {
        about: "key",
      });
  if (complete) yield* inOrder(at, factor);
}

function* inOrder(at: Path, factor: FactorDocument): Iterable<Incoherence> {
  const { dist, mode = NaN, values = [], weights } = factor;
  const { min = dist === "beta" ? 0 : NaN, max = dist === "beta" ? 1 : NaN } = factor;
  if (min >= max) yield wrong([...at, "min"], String(min), `less than max, which is ${max}`);
  if (dist === "loguniform" && min <= 0)
    yield wrong([...at, "min"], String(min), "above 0 for loguniform");
  if (dist === "triangular" && !(mode >= min && mode <= max))
    yield wrong([...at, "mode"], String(mode), `from min to max, which are ${min} and ${max}`);
  if (dist === "integer")
    for (const [part, value] of Object.entries({ min, max }))
      if (!Number.isSafeInteger(value))
        yield wrong([...at, part], String(value), "a whole number for integer");
  for (const part of ["sd", "median", "a", "b"] as const)
    if (factor[part] === 0) yield wrong([...at, part], "0", "above 0");
  if (factor.gsd === 1) yield wrong([...at, "gsd"], "1", "above 1: at 1 nothing is uncertain");
  if (dist !== "categorical") return;
  if (new Set(values).size < values.length || values.length === 0)
    yield wrong(
      [...at, "values"],
      values.length === 0 ? "no value" : "a value twice",
      "values that differ",
    );
  if (weights === undefined) return;
  if (weights.length !== values.length)
    yield wrong(
      [...at, "weights"],
      `${weights.length} weights`,
      `${values.length}, one for each of the values`,
    );
  else if (!weights.some((weight) => weight > 0))
    yield wrong([...at, "weights"], "weights that are all 0", "at least one above 0");
}
