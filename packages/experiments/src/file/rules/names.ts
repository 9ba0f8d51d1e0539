import { outcomeDefinitions } from "@searoom/model";
import type { ScenarioDocument } from "@searoom/scenario";
import type { Incoherence, Path } from "@searoom/scenario/reading";
import { formulaIn } from "../formulaIn.ts";
import type { ExperimentDocument } from "../schema/ExperimentDocument.ts";
import { outcomeNames, strategyNames } from "./formulas.ts";
import { known, wrong } from "./Rule.ts";

/** Strategies, outcomes and factors that are asked for are there. */
export function* namesAreThere(
  document: ExperimentDocument,
  scenario: ScenarioDocument,
): Iterable<Incoherence> {
  const { strategies, replications, comparisons, flip, robustness, sensitivity, search } = document;
  const policies = Object.keys(scenario.strategies);
  const arms = strategyNames(document, scenario);
  const outcomes = outcomeNames(document);
  const isOutcome = (path: Path, name: string | undefined) =>
    name === undefined ? [] : known(path, name, outcomes, "outcome");
  const isArm = (path: Path, name: string | null) =>
    name === null ? [] : known(path, name, arms, "strategy");

  for (const [name, { strategy }] of Object.entries(strategies))
    yield* strategy === undefined
      ? known(["strategies", name], name, policies, "strategy of the scenario", "key")
      : known(["strategies", name, "strategy"], strategy, policies, "strategy of the scenario");
  const { stop, allocate, delta, initial, most } = replications;
  if (stop !== null) {
    const at = ["replications", "stop"];
    yield* isOutcome([...at, "on"], stop.on);
    if (typeof stop.contrast === "object")
      for (const [i, name] of stop.contrast.entries()) yield* isArm([...at, "contrast", i], name);
  }
  if (allocate === "kim-nelson" && delta === null)
    yield wrong(
      ["replications", "delta"],
      "nothing",
      "a number above 0, which kim-nelson must have",
    );
  if (most !== undefined && most < initial)
    yield wrong(["replications", "most"], String(most), `at least initial, which is ${initial}`);
  for (const [i, { on, baseline }] of comparisons.entries()) {
    yield* isOutcome(["comparisons", i, "on"], on);
    yield* isArm(["comparisons", i, "baseline"], baseline);
  }
  if (flip !== null) {
    const factors = Object.keys(document.factors);
    yield* isOutcome(["flip", "on"], flip.on);
    for (const axis of ["x", "y"] as const)
      yield* known(["flip", axis], flip[axis], factors, "factor");
    if (flip.x === flip.y) yield wrong(["flip", "y"], "the same factor as x", "another factor");
    for (const [i, name] of (flip.arms ?? []).entries()) yield* isArm(["flip", "arms", i], name);
  }
  yield* isOutcome(["robustness", "on"], robustness?.on);
  for (const [i, name] of (sensitivity?.on ?? []).entries())
    yield* isOutcome(["sensitivity", "on", i], name);
  for (const [i, pair] of (sensitivity?.contrasts ?? []).entries())
    for (const [j, name] of pair.entries()) yield* isArm(["sensitivity", "contrasts", i, j], name);
  yield* isOutcome(["discovery", "on"], document.discovery?.on);
  if (search === null) return;
  yield* isArm(["search", "strategy"], search.strategy);
  for (const [i, name] of search.objectives.entries()) {
    const path = ["search", "objectives", i];
    yield* isOutcome(path, name);
    if (outcomes.includes(name) && directionOf(document, name) === null)
      yield wrong(
        path,
        `${name}, which has no direction`,
        "an outcome of which more or less is better",
      );
  }
}

/** Whether more of an outcome is better: as the file says, or as the model has it. */
export function directionOf({ outcomes }: ExperimentDocument, name: string): "max" | "min" | null {
  const said = Object.hasOwn(outcomes, name) ? outcomes[name].direction : undefined;
  if (said !== undefined) return said === "none" ? null : said;
  return outcomeDefinitions.find((one) => one.name === name)?.direction ?? null;
}

/** Two strategies that are the same would be compared for nothing. */
export function* strategiesDiffer(
  { strategies }: ExperimentDocument,
  scenario: ScenarioDocument,
): Iterable<Incoherence> {
  const seen = new Map<string, string>();
  for (const [name, { strategy = name, set }] of Object.entries(strategies)) {
    const policy = Object.hasOwn(scenario.strategies, strategy)
      ? scenario.strategies[strategy]
      : strategy;
    const own: [string, unknown][] = [];
    const outside: [string, unknown][] = [];
    for (const [path, value] of Object.entries(set)) {
      if (path.startsWith("strategy.") && formulaIn(value) === null)
        own.push([path.slice("strategy.".length), value]);
      else outside.push([path, value]);
    }
    const key = JSON.stringify([
      typeof policy === "string" ? policy : sorted([...Object.entries(policy), ...own]),
      sorted(outside),
    ]);
    const same = seen.get(key);
    if (same !== undefined)
      yield wrong(["strategies", name], `the same as ${same}`, "strategies that differ", {
        about: "key",
      });
    seen.set(key, name);
  }
}

/** What is said last counts. */
function sorted(pairs: readonly (readonly [string, unknown])[]): [string, unknown][] {
  return [...new Map(pairs)].sort(([a], [b]) => (a < b ? -1 : 1));
}
