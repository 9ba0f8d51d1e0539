import type { Experiment } from "../Experiment.ts";
import { evaluate, type Value } from "../expressions/evaluate.ts";
import { parseExpression } from "../expressions/parseExpression.ts";
import { type FactorValue, valueAt } from "../factors/Distribution.ts";
import { unitOf } from "../factors/unitOf.ts";
import type { Point, Section } from "../Results.ts";

/** A grid has points on the upper face of the cube, where no value lies any more. */
const last = 1 - 2 ** -53;

/** Turns places of a design into points, by the distributions and constraints of an experiment. */
export interface PointMaker {
  /** Names of the factors, in the order of units and values. */
  readonly factors: readonly string[];
  readonly fromUnits: (section: Section, row: number, units: readonly number[]) => Point;
  /** Values in the order of the factors. */
  readonly fromValues: (section: Section, row: number, values: readonly FactorValue[]) => Point;
  /** What a formula of the experiment may ask for at a point: factors and lets, by name. */
  readonly scopeOf: (values: readonly FactorValue[]) => ReadonlyMap<string, Value>;
}

/** @throws ExpressionError  when a formula cannot be read, or, of points, worked out */
export function createPointMaker({ factors, lets, constraints }: Experiment): PointMaker {
  const names = Object.keys(factors);
  const distributions = Object.values(factors);
  const formulas = Object.entries(lets).map(
    ([name, formula]) => [name, parseExpression(formula)] as const,
  );
  const conditions = constraints.map(parseExpression);

  function scopeOf(values: readonly FactorValue[]): ReadonlyMap<string, Value> {
    const scope = new Map<string, Value>(names.map((name, i) => [name, values[i]]));
    for (const [name, formula] of formulas)
      scope.set(
        name,
        evaluate(formula, (asked) => scope.get(asked)),
      );
    return scope;
  }

  function pointOf(
    section: Section,
    row: number,
    units: readonly number[],
    values: readonly FactorValue[],
  ): Point {
    const scope = conditions.length === 0 ? null : scopeOf(values);
    const rejected = conditions.some(
      (condition) => !Number(evaluate(condition, (asked) => scope?.get(asked))),
    );
    return { section, row, units, values, rejected };
  }

  return {
    factors: names,
    scopeOf,
    fromUnits: (section, row, units) =>
      pointOf(
        section,
        row,
        units,
        distributions.map((distribution, i) => valueAt(distribution, Math.min(units[i], last))),
      ),
    fromValues: (section, row, values) =>
      pointOf(
        section,
        row,
        distributions.map((distribution, i) => unitOf(distribution, values[i])),
        values,
      ),
  };
}
