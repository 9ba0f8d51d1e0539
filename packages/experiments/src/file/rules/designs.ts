import type { ScenarioDocument } from "@searoom/scenario";
import type { Incoherence } from "@searoom/scenario/reading";
import { designKinds } from "../../designs/Design.ts";
import type { DesignPlan } from "../../Experiment.ts";
import type { FactorValue } from "../../factors/Distribution.ts";
import { designRows } from "../../points/designRows.ts";
import type { ExperimentDocument } from "../schema/ExperimentDocument.ts";
import type { FactorDocument } from "../schema/Factor.ts";
import { toFactor } from "../toFactor.ts";
import { isPossible } from "./distributions.ts";
import { strategyNames } from "./formulas.ts";
import { known, wrong } from "./Rule.ts";

export const mostPoints = 100_000;
const mostRuns = 10_000_000;

/** The design can be made of these factors. */
export function* designCanBeMade(
  document: ExperimentDocument,
  scenario: ScenarioDocument,
): Iterable<Incoherence> {
  const { design, factors, constraints } = document;
  const { type, n, levels, rows, file } = design;
  const names = Object.keys(factors);
  const at = ["design"];
  if (names.length === 0) return;
  if ((type === "sobol" && constraints.length === 0) || type === "saltelli") {
    const less = 2 ** Math.floor(Math.log2(n));
    if (n !== less)
      yield wrong(
        [...at, "n"],
        String(n),
        `a power of two for ${type}, which balances the points: ${less} or ${2 * less}`,
        { reads: [["constraints"]] },
      );
  }
  if (type === "fast" && n <= 64)
    yield wrong(
      [...at, "n"],
      String(n),
      "more than 64 for fast: points on the curve of each factor",
    );
  const kind = designKinds.find(({ name }) => name === type);
  if (constraints.length > 0 && typeof kind?.constrainable === "string")
    yield wrong(["constraints"], `constraints with ${type}`, `none, since ${kind.constrainable}`);
  if (type === "list" && rows.length === 0)
    yield wrong([...at, "rows"], "no row", "at least one for list");
  if (type !== "list" && rows.length > 0)
    yield wrong([...at, "rows"], `rows of ${type}`, "rows with type: list alone", { about: "key" });
  if ((type === "file") !== (file !== null))
    yield file === null
      ? wrong([...at, "file"], "nothing", "the path of a CSV file, which type: file must have")
      : wrong([...at, "file"], `a file of ${type}`, "a file with type: file alone", {
          about: "key",
        });
  for (const [i, row] of rows.entries()) {
    const path = [...at, "rows", i];
    if (row.length !== names.length)
      yield wrong(
        path,
        `a row of ${row.length}`,
        `${names.length} values, one for each of ${names.join(", ")}`,
        { reads: [["factors"]] },
      );
    else
      yield* row.flatMap((value, f) => [...possibleValue([...path, f], value, names[f], factors)]);
  }
  for (const [name, wanted] of Object.entries(levels)) {
    const path = [...at, "levels", name];
    yield* known(path, name, names, "factor", "key");
    if (!names.includes(name)) continue;
    if (typeof wanted === "object")
      yield* wanted.flatMap((value, i) => [...possibleValue([...path, i], value, name, factors)]);
    else if (factors[name].dist === "categorical")
      yield wrong(path, `${wanted} levels of categories`, "a list of some of its values");
  }
  yield* notTooMuch(document, scenario);
}

/** A value of a point that the distribution of its factor can have. */
export function* possibleValue(
  path: Incoherence["path"],
  value: FactorValue,
  name: string,
  factors: Readonly<Record<string, FactorDocument>>,
): Iterable<Incoherence> {
  const factor = factors[name];
  if (!isPossible(factor)) return;
  const reads = [["factors", name]];
  if (factor.dist === "categorical") {
    if (!factor.values?.includes(value))
      yield wrong(
        path,
        JSON.stringify(value),
        `one of ${factor.values?.join(", ")}, the values of ${name}`,
        { reads },
      );
    return;
  }
  if (typeof value !== "number") {
    yield wrong(path, JSON.stringify(value), `a number, for ${name}`, { reads });
    return;
  }
  const {
    min = factor.dist === "beta" ? 0 : -Infinity,
    max = factor.dist === "beta" ? 1 : Infinity,
  } = factor;
  if (value < min || value > max)
    yield wrong(path, String(value), `from ${min} to ${max}, the ends of ${name}`, { reads });
  if (factor.dist === "integer" && !Number.isInteger(value))
    yield wrong(path, String(value), `a whole number, for ${name}`, { reads });
}

/** Bounds of single numbers multiply: these keep the product within what a machine can hold. */
function* notTooMuch(
  document: ExperimentDocument,
  scenario: ScenarioDocument,
): Iterable<Incoherence> {
  const { design, factors, replications } = document;
  if (!Object.values(factors).every(isPossible)) return;
  const plan: DesignPlan = { ...design, rows: design.rows.map(() => ({})) };
  const points = designRows({
    factors: Object.fromEntries(
      Object.entries(factors).map(([name, factor]) => [name, toFactor(name, factor)]),
    ),
    design: plan,
  });
  if (points > mostPoints)
    yield wrong(["design"], `${points} points`, `at most ${mostPoints}`, { reads: [["factors"]] });
  const most = Math.max(replications.most ?? 0, replications.initial);
  const runs = points * strategyNames(document, scenario).length * most;
  if (runs > mostRuns)
    yield wrong(
      ["replications"],
      `up to ${runs} runs of ${points} points`,
      `at most ${mostRuns} runs`,
      { reads: [["design"], ["factors"], ["strategies"]] },
    );
}
