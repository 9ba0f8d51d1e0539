import type { Parameters } from "@searoom/model";
import { formatMistakes, type ScenarioDocument } from "@searoom/scenario";
import {
  decodeChanged,
  type PlainDocument,
  toParameters,
  withValue,
} from "@searoom/scenario/reading";
import { Result } from "effect";
import type { Arm, Experiment, Setting, Settings } from "../Experiment.ts";
import { evaluate, type Value } from "../expressions/evaluate.ts";
import { type Expression, ExpressionError } from "../expressions/Expression.ts";
import { parseExpression } from "../expressions/parseExpression.ts";
import type { FactorValue } from "../factors/Distribution.ts";
import { createPointMaker } from "../points/pointMaker.ts";
import { formulaIn } from "./formulaIn.ts";

/** Strategies that can start from one world. */
export interface Together {
  /** Its strategies are those of the scenario and, under their names in the experiment, these. */
  readonly parameters: Parameters;
  /** Names in the experiment. */
  readonly strategies: readonly string[];
}

/** What a point means for the model. */
export type Resolution =
  | { readonly status: "ready"; readonly groups: readonly Together[] }
  /** The scenario refuses these numbers: a finding about the point, not a fault. */
  | { readonly status: "invalid"; readonly message: string };

export interface ResolveOptions {
  /** Names in the experiment; all unless told. */
  readonly strategies?: readonly string[];
  /** More changes under one strategy, as a search makes them. */
  readonly levers?: { readonly strategy: string; readonly set: Settings };
}

export type ResolvePoint = (values: readonly FactorValue[], options?: ResolveOptions) => Resolution;

/**
 * Turns points into parameters of the model.
 *
 * **Details** The scenario is read once; at a point only the sections that it changes are checked anew, which takes less than a
 * millisecond. Strategies that differ in their own policy alone share parameters and can fork from one world.
 *
 * @param scenario  as its file has it: `resolved` of a read scenario
 */
export function createResolver(experiment: Experiment, scenario: ScenarioDocument): ResolvePoint {
  const maker = createPointMaker(experiment);
  const { set, months, factors, strategies } = experiment;
  const everywhere = compiled(set);
  const paths = Object.values(factors).map(({ sets }) => sets);
  const arms = new Map(Object.entries(strategies).map(([name, arm]) => [name, compiledArm(arm)]));

  return (values, { strategies: asked = [...arms.keys()], levers } = {}) => {
    try {
      const scope = maker.scopeOf(values);
      let common: PlainDocument = months === null ? scenario : { ...scenario, months };
      common = applied(common, everywhere, scope);
      paths.forEach((sets, i) => {
        for (const path of sets) common = withValue(common, path, values[i]);
      });
      const groups: Together[] = [];
      for (const { names, own, outside } of alike(asked, arms, levers, scope)) {
        const document = withArms(applied(common, outside, scope), names, own, arms, scope);
        const checked = decodeChanged(scenario, document);
        if (Result.isFailure(checked))
          return { status: "invalid", message: formatMistakes(checked.failure.slice(0, 3)) };
        groups.push({ parameters: toParameters(checked.success), strategies: names });
      }
      return { status: "ready", groups };
    } catch (error) {
      if (error instanceof ExpressionError) return { status: "invalid", message: error.message };
      throw error;
    }
  };
}

/** A setting, its formula parsed once. */
interface Compiled {
  readonly path: string;
  readonly value: Setting;
  readonly formula: Expression | null;
}

interface CompiledArm {
  readonly strategy: string;
  readonly set: readonly Compiled[];
}

type Scope = ReadonlyMap<string, Value>;

function compiledArm({ strategy, set }: Arm): CompiledArm {
  return { strategy, set: compiled(set) };
}

function compiled(set: Settings): readonly Compiled[] {
  return Object.entries(set).map(([path, value]) => ({ path, value, formula: formulaOf(value) }));
}

function formulaOf(value: Setting): Expression | null {
  const formula = formulaIn(value);
  return formula === null ? null : parseExpression(formula);
}

function valueOf({ value, formula }: Compiled, scope: Scope): Setting {
  return formula === null ? value : evaluate(formula, (name) => scope.get(name));
}

function applied(document: PlainDocument, set: readonly Compiled[], scope: Scope): PlainDocument {
  return set.reduce((changed, one) => withValue(changed, one.path, valueOf(one, scope)), document);
}

interface Alike {
  readonly names: readonly string[];
  /** What each changes in its own policy, in the order of the names. */
  readonly own: readonly (readonly Compiled[])[];
  /** What they change alike outside it. */
  readonly outside: readonly Compiled[];
}

/** Strategies by what they change outside their own policy. */
function alike(
  asked: readonly string[],
  arms: ReadonlyMap<string, CompiledArm>,
  levers: ResolveOptions["levers"],
  scope: Scope,
): readonly Alike[] {
  const groups = new Map<string, { names: string[]; own: Compiled[][]; outside: Compiled[] }>();
  for (const name of asked) {
    const arm = arms.get(name);
    if (arm === undefined) throw new RangeError(`the experiment has no strategy "${name}"`);
    const set = levers?.strategy === name ? [...arm.set, ...compiled(levers.set)] : arm.set;
    const own = set.filter(({ path }) => isOwn(path));
    const outside = set.filter(({ path }) => !isOwn(path));
    const key = JSON.stringify(outside.map((one) => [one.path, valueOf(one, scope)]));
    const group = groups.get(key) ?? { names: [], own: [], outside };
    group.names.push(name);
    group.own.push(own);
    groups.set(key, group);
  }
  return [...groups.values()];
}

/** Paths of a strategy's own policy begin so. */
const ownPolicy = "strategy.";

function isOwn(path: string): boolean {
  return path.startsWith(ownPolicy);
}

/** The document with the strategies of the experiment beside those of the scenario. */
function withArms(
  document: PlainDocument,
  names: readonly string[],
  own: Alike["own"],
  arms: ReadonlyMap<string, CompiledArm>,
  scope: Scope,
): PlainDocument {
  const policies = document["strategies"] as Readonly<Record<string, PlainDocument>>;
  const added = names.map((name, i) => {
    const policy = own[i].reduce(
      (changed, one) => withValue(changed, one.path.slice(ownPolicy.length), valueOf(one, scope)),
      policies[arms.get(name)!.strategy],
    );
    return [name, policy] as const;
  });
  if (added.every(([name, policy]) => policies[name] === policy)) return document;
  return { ...document, strategies: { ...policies, ...Object.fromEntries(added) } };
}
