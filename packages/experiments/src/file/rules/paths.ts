import type { ScenarioDocument } from "@searoom/scenario";
import { type Incoherence, type Path, valueMistakes } from "@searoom/scenario/reading";
import type { Setting } from "../../Experiment.ts";
import { type FactorValue, valueAt } from "../../factors/Distribution.ts";
import { formulaIn } from "../formulaIn.ts";
import type { ExperimentDocument } from "../schema/ExperimentDocument.ts";
import type { FactorDocument } from "../schema/Factor.ts";
import { toFactor } from "../toFactor.ts";
import { isPossible } from "./distributions.ts";
import { wrong } from "./Rule.ts";

/** Every path leads somewhere in the scenario, and the values that may come to it are allowed there. */
export function* pathsLeadSomewhere(
  { factors, set, strategies, search }: ExperimentDocument,
  scenario: ScenarioDocument,
): Iterable<Incoherence> {
  for (const [name, factor] of Object.entries(factors))
    yield* factorFits(["factors", name], name, factor, scenario, (path) => path);
  for (const [path, value] of Object.entries(set))
    yield* settingFits(["set", path], path, value, scenario);
  const ownPath = (arm: string) => (path: string) => {
    const strategy = strategies[arm]?.strategy ?? arm;
    return path.replace(/^strategy\./, `strategies.${strategy}.`);
  };
  for (const [name, arm] of Object.entries(strategies))
    for (const [path, value] of Object.entries(arm.set))
      yield* settingFits(["strategies", name, "set", path], ownPath(name)(path), value, scenario);
  for (const [name, lever] of Object.entries(search?.levers ?? {})) {
    const at = ["search", "levers", name];
    yield* factorFits(at, name, lever, scenario, ownPath(search!.strategy));
  }
}

function* settingFits(
  at: Path,
  path: string,
  value: Setting,
  scenario: ScenarioDocument,
): Iterable<Incoherence> {
  if (formulaIn(value) !== null) {
    // What comes of a formula is known at a point alone; whether the path exists is known now.
    yield* unknownPath(at, path, scenario);
    return;
  }
  const [mistake] = valueMistakes(scenario, path, value);
  if (mistake !== undefined) yield mistakeOfPath(at, mistake);
}

function* factorFits(
  at: Path,
  name: string,
  factor: FactorDocument,
  scenario: ScenarioDocument,
  inScenario: (path: string) => string,
): Iterable<Incoherence> {
  if (!isPossible(factor)) return;
  const distribution = toFactor(name, factor);
  for (const [i, path] of distribution.sets.entries()) {
    const place = factor.sets === undefined ? at : [...at, "sets", i];
    const unknown = [...unknownPath(place, inScenario(path), scenario)];
    yield* unknown;
    if (unknown.length > 0) continue;
    for (const [part, value] of extremes(factor, distribution)) {
      const [mistake] = valueMistakes(scenario, inScenario(path), value);
      if (mistake === undefined) continue;
      yield wrong([...at, part], `${mistake.found} for ${path}`, mistake.allowed, {
        suggestion: mistake.suggestion,
        reads: [[...at, "dist"]],
      });
    }
  }
}

/** The values at the ends of a distribution, and what in the file they come from. */
function extremes(
  factor: FactorDocument,
  distribution: ReturnType<typeof toFactor>,
): readonly (readonly [string, FactorValue])[] {
  if (distribution.dist === "categorical")
    return distribution.values.map((value) => ["values", value]);
  const part = (key: "min" | "max") => (factor[key] === undefined ? "dist" : key);
  return [
    [part("min"), valueAt(distribution, 0)],
    [part("max"), valueAt(distribution, 1 - 2 ** -53)],
  ];
}

const nothingThatIsAllowed = { "": "" };

/** A value that is allowed nowhere brings out whether the path is there. */
function* unknownPath(at: Path, path: string, scenario: ScenarioDocument): Iterable<Incoherence> {
  const mistakes = valueMistakes(scenario, path, nothingThatIsAllowed);
  const unknown = mistakes.find(
    (mistake) => isAboutPath(mistake.found) && !mistake.path.startsWith(`${path}.`),
  );
  if (unknown !== undefined) yield mistakeOfPath(at, unknown);
}

function isAboutPath(found: string): boolean {
  return found === "an unknown key" || found.startsWith("the unknown name");
}

function mistakeOfPath(
  at: Path,
  mistake: { readonly found: string; readonly allowed: string; readonly suggestion: string | null },
): Incoherence {
  const { found, allowed, suggestion } = mistake;
  return wrong(at, found, allowed, {
    suggestion,
    ...(isAboutPath(found) ? { about: "key" as const } : {}),
  });
}
