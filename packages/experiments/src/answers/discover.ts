import { prim, type PrimStep } from "../discovery/prim.ts";
import { importances, regressionTree, type TreeNode } from "../discovery/regressionTree.ts";
import { evaluate } from "../expressions/evaluate.ts";
import { parseExpression } from "../expressions/parseExpression.ts";
import type { Results } from "../Results.ts";
import { formulaScope } from "../results/formulaScope.ts";
import { decidingOutcome, firstOutcome } from "../results/outcomeColumns.ts";
import { completePoints, pointMeans } from "../results/pointMeans.ts";
import { strategyPlace } from "../results/strategyPlace.ts";
import { pairedT } from "../statistics/pairedT.ts";
import { createRandomIndex } from "../statistics/randomIndex.ts";
import { type Condition, conditionOf } from "./conditions.ts";

export interface DiscoverOptions {
  readonly on?: string;
  /** A formula of outcomes, `STRATEGY.OUTCOME` and factors; null: another strategy is best than on the whole. */
  readonly interest?: string | null;
  /** Whose outcomes a formula means that names none; the best on the whole unless told. */
  readonly strategy?: string;
  readonly resamples?: number;
}

export interface Discovery {
  /** What was looked for, in words of the question. */
  readonly interest: string;
  readonly points: number;
  /** Share of the points at which it happens. */
  readonly base: number;
  /** Share of the points at which luck may have decided whether it does; NaN where that is not known. */
  readonly undecided: number;
  /** The box by PRIM; null where it happens nowhere or everywhere, or no condition makes it denser. */
  readonly box: DiscoveredBox | null;
  /** Leaves of a tree, those first in which it happens most. */
  readonly leaves: readonly DiscoveredLeaf[];
  /** How much of the tree's splits goes by each factor, and in what share of resamples it is the first. */
  readonly splits: readonly {
    readonly factor: string;
    readonly importance: number;
    readonly firstIn: number;
  }[];
}

export interface DiscoveredBox {
  readonly conditions: readonly (Condition & {
    /** Share of resamples in which the factor is restricted from the same side. */
    readonly foundIn: number;
  })[];
  /** Share of the points in the box at which it happens. */
  readonly density: number;
  /** Share of all points at which it happens that lie in the box. */
  readonly coverage: number;
  readonly mass: number;
  readonly resamples: number;
}

export interface DiscoveredLeaf {
  readonly conditions: readonly Condition[];
  readonly share: number;
  readonly points: number;
}

const usualResamples = 50;

/** Under which conditions something happens, found by a box (PRIM) and by a tree (CART), and how sure these conditions are. */
export function discover(results: Results, options: DiscoverOptions = {}): Discovery {
  const plan = results.experiment.discovery;
  const { on = plan?.on ?? firstOutcome(results), resamples = plan?.resamples ?? usualResamples } =
    options;
  const formula = options.interest === undefined ? (plan?.interest ?? null) : options.interest;
  const outcome = decidingOutcome(results, on);
  const of = pointMeans(results, outcome.index);
  const complete = completePoints(of);
  const whole = results.strategies.map((_, s) =>
    complete.reduce((sum, i) => sum + outcome.sign * of.means[s][i], 0),
  );
  const best = whole.indexOf(Math.max(...whole));
  const strategy = strategyPlace(results, options.strategy ?? results.strategies[best]);
  const tree = formula === null ? null : parseExpression(formula);
  const scope = tree === null ? null : formulaScope(results);
  const happens = (i: number): boolean =>
    tree === null || scope === null
      ? of.means.some((column) => outcome.sign * (column[i] - of.means[best][i]) > 0)
      : Number(evaluate(tree, scope(i, strategy))) !== 0;
  return discovered(results, of.points, complete, happens, {
    interest: formula ?? `${results.strategies[best]} is not the best`,
    undecided: NaN,
    resamples,
  });
}

export interface FlipConditionsOptions {
  readonly on?: string;
  readonly strategy: string;
  readonly reference: string;
  readonly resamples?: number;
}

/** Under which conditions one strategy beats another. */
export function flipConditions(
  results: Results,
  {
    on = firstOutcome(results),
    strategy,
    reference,
    resamples = usualResamples,
  }: FlipConditionsOptions,
): Discovery {
  const outcome = decidingOutcome(results, on);
  const of = pointMeans(results, outcome.index);
  const [a, b] = [strategy, reference].map((name) => strategyPlace(results, name));
  const pairs = of.points.map((_, i) => {
    const other = of.replications(b, i);
    const differences = of
      .replications(a, i)
      .subarray(0, other.length)
      .map((value, r) => outcome.sign * (value - other[r]))
      .filter(Number.isFinite);
    return pairedT(differences, 0.95);
  });
  const complete = of.points.flatMap((_, i) => (pairs[i].count > 0 ? [i] : []));
  const open = complete.filter((i) => pairs[i].count < 2 || pairs[i].p >= 0.05);
  return discovered(results, of.points, complete, (i) => pairs[i].mean > 0, {
    interest: `${strategy} is better than ${reference}`,
    undecided: open.length / complete.length,
    resamples,
  });
}

function discovered(
  results: Results,
  places: readonly number[],
  complete: readonly number[],
  happens: (point: number) => boolean,
  said: { readonly interest: string; readonly undecided: number; readonly resamples: number },
): Discovery {
  const { experiment, points } = results;
  const names = Object.keys(experiment.factors);
  const columns = names.map((_, f) =>
    Float64Array.from(complete, (i) => points[places[i]].units[f]),
  );
  const interest = Uint8Array.from(complete, (i) => (happens(i) ? 1 : 0));
  const count = complete.length;
  const base = interest.reduce((sum, one) => sum + one, 0) / count;
  const found = { interest: said.interest, points: count, base, undecided: said.undecided };
  if (count < 20 || names.length === 0 || base === 0 || base === 1)
    return { ...found, box: null, leaves: [], splits: [] };

  const options = { depth: 3, leaf: Math.max(5, Math.floor(count / 20)) };
  const draw = createRandomIndex("searoom/discover");
  const samples = Array.from({ length: said.resamples }, () => {
    const rows = Int32Array.from({ length: count }, () => draw(count));
    return {
      columns: columns.map((column) => Float64Array.from(rows, (i) => column[i])),
      interest: Uint8Array.from(rows, (i) => interest[i]),
    };
  });
  const tree = regressionTree(columns, Float64Array.from(interest), options);
  const roots = samples.map(
    (sample) =>
      regressionTree(sample.columns, Float64Array.from(sample.interest), { ...options, depth: 1 })
        .split?.factor,
  );
  const weights = importances(tree, names.length);
  return {
    ...found,
    box: boxOf(experiment, names, columns, interest, samples, base),
    leaves: leavesOf(
      tree,
      names.map(() => [0, 1] as const),
    )
      .map(({ limits, node }) => ({
        conditions: limits.flatMap(([low, high], f) =>
          low > 0 || high < 1 ? [conditionOf(experiment, names[f], low, high)] : [],
        ),
        share: node.mean,
        points: node.count,
      }))
      .sort((a, b) => b.share - a.share || b.points - a.points),
    splits: names
      .map((factor, f) => ({
        factor,
        importance: weights[f],
        firstIn: roots.filter((root) => root === f).length / said.resamples,
      }))
      .filter(({ importance, firstIn }) => importance > 0 || firstIn > 0)
      .sort((a, b) => b.importance - a.importance || (a.factor < b.factor ? -1 : 1)),
  };
}

function boxOf(
  experiment: Results["experiment"],
  names: readonly string[],
  columns: readonly Float64Array[],
  interest: Uint8Array,
  samples: readonly { columns: readonly Float64Array[]; interest: Uint8Array }[],
  base: number,
): DiscoveredBox | null {
  const steps = prim(columns, interest);
  const step = telling(steps);
  if (step.density <= base || step.restricted.length === 0) return null;
  const whole = steps[0].box;
  const restrictedFrom = ({ box }: PrimStep, all: PrimStep["box"], f: number) => ({
    low: box.low[f] > all.low[f],
    high: box.high[f] < all.high[f],
  });
  const again = samples
    .filter((sample) => sample.interest.includes(1) && sample.interest.includes(0))
    .map((sample) => {
      const path = prim(sample.columns, sample.interest);
      const chosen = telling(path);
      return names.map((_, f) => restrictedFrom(chosen, path[0].box, f));
    });
  const conditions = step.restricted.map((f) => {
    const from = restrictedFrom(step, whole, f);
    const same = again.filter(
      (one) => (from.low && one[f].low) || (from.high && one[f].high),
    ).length;
    return {
      ...conditionOf(
        experiment,
        names[f],
        from.low ? step.box.low[f] : 0,
        from.high ? step.box.high[f] : 1,
      ),
      foundIn: again.length === 0 ? NaN : same / again.length,
    };
  });
  const { density, coverage, mass } = step;
  return { conditions, density, coverage, mass, resamples: again.length };
}

/**
 * The step with the best balance of coverage and of what the box adds to the density of the whole: where something happens nearly
 * everywhere, density by itself would praise the whole.
 */
function telling(steps: readonly PrimStep[]): PrimStep {
  const base = steps[0].density;
  const balance = ({ coverage, density }: PrimStep) => {
    const gain = (density - base) / (1 - base);
    return gain <= 0 ? 0 : (2 * coverage * gain) / (coverage + gain);
  };
  return steps.reduce((best, step) => (balance(step) > balance(best) ? step : best));
}

function leavesOf(
  node: TreeNode,
  limits: readonly (readonly [low: number, high: number])[],
): { node: TreeNode; limits: readonly (readonly [number, number])[] }[] {
  if (node.split === null) return [{ node, limits }];
  const { factor, threshold, left, right } = node.split;
  const [low, high] = limits[factor];
  return [
    ...leavesOf(left, limits.with(factor, [low, threshold])),
    ...leavesOf(right, limits.with(factor, [threshold, high])),
  ];
}
