import { compare } from "../decisions/compare.ts";
import type { Comparison } from "../decisions/Comparison.ts";
import type { FactorValue } from "../factors/Distribution.ts";
import type { Results } from "../Results.ts";
import { decidingOutcome, firstOutcome } from "../results/outcomeColumns.ts";
import { pointMeans } from "../results/pointMeans.ts";
import type { OutcomeRow } from "../Row.ts";
import { benjaminiHochberg } from "../statistics/benjaminiHochberg.ts";
import { holm } from "../statistics/holm.ts";
import { moments } from "../statistics/moments.ts";
import { pairedT } from "../statistics/pairedT.ts";
import { type ReplicationsNeeded, replicationsNeeded } from "../statistics/replicationsNeeded.ts";

export interface CompareExperimentOptions {
  readonly on?: string;
  readonly baseline?: string;
  /** Against finding too much among many points. */
  readonly adjust?: "holm" | "bh" | "none";
  readonly confidence?: number;
}

export interface PointComparison {
  /** Place in `results.points`. */
  readonly point: number;
  readonly values: Readonly<Record<string, FactorValue>>;
  /** Whose mean leads; several where they came to the same in every replication. */
  readonly leading: readonly string[];
  readonly means: Readonly<Record<string, number>>;
  readonly replications: number;
  /** That the leader is ahead of every other by luck: the largest of the pairs, adjusted for all pairs and all points. */
  readonly p: number;
  readonly decided: boolean;
  /** Replications that would decide it, those made included; null where it is decided or nothing is known of it. */
  readonly needed: ReplicationsNeeded | null;
}

export interface ExperimentComparison {
  readonly on: string;
  readonly unit: string;
  readonly adjust: "holm" | "bh" | "none";
  /** The mean over luck of each point as one observation: what is best where all of it is expected alike. */
  readonly overall: Comparison;
  /** Of what the overall comparison counts as a replication. */
  readonly over: "points" | "replications";
  readonly points: readonly PointComparison[];
  /** By strategy, share of points at which it leads by decision. */
  readonly bestShare: Readonly<Record<string, number>>;
  readonly undecidedShare: number;
  /** Replications at all undecided points together that would decide them; null where there are none. */
  readonly price: { readonly replications: number; readonly orMore: boolean } | null;
}

const cap = 10_000;

/**
 * Which strategy is best over all points of a design, and at which of them another is.
 *
 * @throws RangeError  where nothing was run, or the outcome is better neither high nor low
 */
export function compareExperiment(
  results: Results,
  options: CompareExperimentOptions = {},
): ExperimentComparison {
  const { experiment, strategies } = results;
  const { on = firstOutcome(results) } = options;
  const plan = experiment.comparisons.find((one) => one.on === on);
  const { adjust = plan?.adjust ?? "holm", confidence = plan?.confidence ?? 0.95 } = options;
  const baseline = options.baseline ?? plan?.baseline ?? undefined;
  const outcome = decidingOutcome(results, on);
  const of = pointMeans(results, outcome.index);
  const over = of.points.length === 1 ? "replications" : "points";
  const overall = compare(over === "points" ? pointRows(results) : replicationRows(results), {
    outcomes: results.outcomes,
    on,
    direction: outcome.direction,
    confidence,
    ...(baseline === undefined ? {} : { baseline }),
  });

  const rough = of.points.map((point, i) => ({ point, ...atPoint(i) }));
  const ps = rough.map(({ p }) => p);
  const adjusted = adjust === "holm" ? holm(ps) : adjust === "bh" ? benjaminiHochberg(ps) : ps;
  const points = rough.map(({ closest, ...one }, i): PointComparison => {
    const decided = one.leading.length > 0 && adjusted[i] < 1 - confidence;
    const needed =
      decided || closest === null || !(closest.variance > 0)
        ? null
        : replicationsNeeded(closest, 1 - (1 - confidence) / (strategies.length - 1), cap);
    return { ...one, p: adjusted[i], decided, needed };
  });
  const alone = points.filter(({ decided, leading }) => decided && leading.length === 1);
  const open = points.filter(({ decided }) => !decided);
  return {
    on,
    unit: outcome.unit,
    adjust,
    overall,
    over,
    points,
    bestShare: Object.fromEntries(
      strategies.map((name) => [
        name,
        alone.filter(({ leading }) => leading[0] === name).length / points.length,
      ]),
    ),
    undecidedShare: open.length / points.length,
    price: priceOf(open),
  };

  function atPoint(i: number) {
    const columns = strategies.map((_, s) =>
      of.replications(s, i).map((value) => outcome.sign * value),
    );
    const length = Math.max(...columns.map((column) => column.length));
    const averages = columns.map((column) => moments(column.filter(Number.isFinite)).mean);
    const most = Math.max(...averages.filter((mean) => !Number.isNaN(mean)));
    const leader = averages.indexOf(most);
    const names = Object.keys(experiment.factors);
    const { values } = results.points[of.points[i]];
    const base = {
      values: Object.fromEntries(names.map((name, f) => [name, values[f]])),
      means: Object.fromEntries(strategies.map((name, s) => [name, of.means[s][i]])),
      replications: length,
    };
    if (leader < 0) return { ...base, leading: [], p: 1, closest: null };
    const leading: string[] = [];
    const rivals = columns.flatMap((column, s) => {
      const differences = columns[leader]
        .subarray(0, column.length)
        .map((value, r) => value - column[r])
        .filter(Number.isFinite);
      if (s === leader || (differences.length > 0 && differences.every((one) => one === 0))) {
        leading.push(strategies[s]);
        return [];
      }
      return [pairedT(differences, confidence)];
    });
    const within = holm(rivals.map(({ p }) => p));
    const p = rivals.length === 0 ? 1 : Math.max(...within);
    const closest = rivals[within.indexOf(p)] ?? null;
    return { ...base, leading, p, closest };
  }
}

function priceOf(open: readonly PointComparison[]): ExperimentComparison["price"] {
  if (open.length === 0) return null;
  let replications = 0;
  let orMore = false;
  for (const { needed, replications: made } of open) {
    if (needed === null) orMore = true;
    replications += Math.max(0, (needed?.replications ?? made) - made);
    orMore ||= needed?.orMore ?? false;
  }
  return { replications, orMore };
}

/** The mean over luck of every outcome at every point at which all strategies have the outcome of their row. */
function pointRows(results: Results): readonly OutcomeRow[] {
  const all = results.outcomes.map((_, o) => pointMeans(results, o));
  return all[0].points.flatMap((point, i) =>
    results.strategies.map((strategy, s) => ({
      strategy,
      replication: point,
      outcomes: Float64Array.from(all, ({ means }) => means[s][i]),
    })),
  );
}

function replicationRows(results: Results): readonly OutcomeRow[] {
  const all = results.outcomes.map((_, o) => pointMeans(results, o));
  const length = Math.max(...results.strategies.map((_, s) => all[0].replications(s, 0).length));
  return Array.from({ length }, (_, replication) => replication).flatMap((replication) =>
    results.strategies.map((strategy, s) => ({
      strategy,
      replication,
      outcomes: Float64Array.from(all, (one) => one.replications(s, 0)[replication] ?? NaN),
    })),
  );
}
