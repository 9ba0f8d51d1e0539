import type { Incoherence, Path } from "@searoom/scenario/reading";
import type { Distribution } from "../../factors/Distribution.ts";
import { distributionRefusals } from "../../factors/distributionRefusals.ts";
import type { ExperimentDocument } from "../schema/ExperimentDocument.ts";
import type { FactorDocument } from "../schema/Factor.ts";
import { distributionOf } from "../toFactor.ts";
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

/** Each mistake at the part that it is of. */
function* inOrder(at: Path, factor: FactorDocument): Iterable<Incoherence> {
  for (const { path, found, allowed } of distributionRefusals(distributionOf(factor)))
    yield wrong([...at, ...path], found, allowed);
}
