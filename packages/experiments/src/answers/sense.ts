import seedrandom from "seedrandom";
import type { Results } from "../Results.ts";
import type { SensitivityMethod } from "../Experiment.ts";
import { createDesign } from "../designs/Design.ts";
import { saltelliBlock } from "../designs/saltelli.ts";
import { firstOutcome } from "../results/outcomeColumns.ts";
import { pointMeans } from "../results/pointMeans.ts";
import { strategyPlace } from "../results/strategyPlace.ts";
import { deltaIndex } from "../sensitivity/deltaIndex.ts";
import type { Estimate, Resampling } from "../sensitivity/Estimate.ts";
import { bootstrapHalfWidths } from "../sensitivity/Estimate.ts";
import { fastIndices } from "../sensitivity/fastIndices.ts";
import { morrisEffects } from "../sensitivity/morrisEffects.ts";
import { pawn } from "../sensitivity/pawn.ts";
import { rankCorrelation } from "../sensitivity/rankCorrelation.ts";
import { rbdFast } from "../sensitivity/rbdFast.ts";
import { sobolIndices } from "../sensitivity/sobolIndices.ts";
import { moments } from "../statistics/moments.ts";

export interface SenseOptions {
  readonly on?: string;
  /** What is asked about: the outcome of one strategy, or the difference of two. */
  readonly of: string | readonly [strategy: string, reference: string];
  readonly method?: SensitivityMethod;
  readonly resamples?: number;
  readonly confidence?: number;
}

export interface Sensitivity {
  readonly on: string;
  readonly unit: string;
  readonly of: string | readonly [string, string];
  readonly method: SensitivityMethod;
  /** The index that factors are ordered by. */
  readonly orderedBy: string;
  readonly points: number;
  readonly confidence: number;
  /** Share of what varies between points that is left of luck: no factor explains it. NaN with one replication. */
  readonly noiseShare: number;
  /** What an index of a factor without any effect comes to, nearly always: below it nothing is known. NaN where it is not known. */
  readonly floor: number;
  /** Most important first. */
  readonly factors: readonly SenseFactor[];
}

export interface SenseFactor {
  readonly factor: string;
  readonly label: string;
  /** By the name of the index. */
  readonly indices: Readonly<Record<string, Estimate>>;
  /** Rank correlation: whether more of it goes with more of the outcome. */
  readonly trend: number;
}

const ordered = { saltelli: "sobol", morris: "morris", fast: "fast" } as const;
const anywhere: readonly SensitivityMethod[] = ["delta", "pawn", "rbd-fast", "rank-correlation"];

/** Methods that a design allows, the one to begin with first. */
export function methodsFor({ experiment: { design } }: Results): readonly SensitivityMethod[] {
  const { type } = design;
  return type === "saltelli" || type === "morris" || type === "fast"
    ? [ordered[type], ...(type === "saltelli" ? anywhere : [])]
    : anywhere;
}

/**
 * What an outcome, or the difference of two strategies, hangs on: how much of it goes with each factor, with intervals and with
 * what a factor without effect would come to.
 *
 * @throws RangeError  for a method that the design does not allow, and where points are missing that it needs
 */
export function sense(results: Results, options: SenseOptions): Sensitivity {
  const { experiment } = results;
  const { on = firstOutcome(results), of, confidence = 0.95 } = options;
  const allowed = methodsFor(results);
  const { method = allowed[0] } = options;
  if (!allowed.includes(method))
    throw new RangeError(
      `${method} cannot be worked out from a ${experiment.design.type} design; allowed: ${allowed.join(", ")}`,
    );
  const resamples = options.resamples ?? experiment.sensitivity?.resamples ?? 200;
  const resampling = { confidence, resamples, seed: "searoom/sense" };
  const outputs = outputsOf(results, on, of);
  const names = Object.keys(experiment.factors);
  const complete = completeRows(results, method, outputs);
  const y = Float64Array.from(complete, (i) => outputs.y[i]);
  if (y.length < 8)
    throw new RangeError(`sensitivity takes at least 8 points with a value, there are ${y.length}`);
  const units = names.map((_, f) =>
    Float64Array.from(complete, (i) => results.points[outputs.points[i]].units[f]),
  );
  const { indices, orderedBy, floor } = work(method, units, y, resampling, experiment.design);
  const found = names.map((factor, f): SenseFactor => {
    const { label } = experiment.factors[factor];
    return {
      factor,
      label: label === "" ? factor : label,
      indices: indices[f],
      trend: rankCorrelation(units[f], y),
    };
  });
  const size = ({ indices: all }: SenseFactor) => Math.abs(all[orderedBy].value);
  return {
    on,
    unit: results.outcomes[outputs.outcome].unit,
    of,
    method,
    orderedBy,
    points: y.length,
    confidence,
    noiseShare:
      moments(Float64Array.from(complete, (i) => outputs.errors[i])).mean / moments(y).variance,
    floor,
    factors: found.sort((a, b) => size(b) - size(a) || (a.factor < b.factor ? -1 : 1)),
  };
}

interface Outputs {
  readonly outcome: number;
  readonly points: readonly number[];
  readonly y: Float64Array;
  /** Variance of each that is due to luck. */
  readonly errors: Float64Array;
}

function outputsOf(results: Results, on: string, of: SenseOptions["of"]): Outputs {
  const outcome = results.outcomes.findIndex(({ name }) => name === on);
  if (outcome < 0) throw new RangeError(`there is no outcome ${on}`);
  const { points, means, errors, replications } = pointMeans(results, outcome);
  const place = (name: string) => strategyPlace(results, name);
  if (typeof of === "string")
    return { outcome, points, y: means[place(of)], errors: errors[place(of)] };
  const [a, b] = of.map(place);
  const pairs = points.map((_, i) => {
    const other = replications(b, i);
    const differences = replications(a, i)
      .subarray(0, other.length)
      .map((value, r) => value - other[r])
      .filter(Number.isFinite);
    return moments(differences);
  });
  return {
    outcome,
    points,
    y: Float64Array.from(pairs, ({ mean }) => mean),
    errors: Float64Array.from(pairs, ({ variance, count }) => variance / count),
  };
}

/** Rows with a value; of designs in blocks only whole blocks. */
function completeRows(
  results: Results,
  method: SensitivityMethod,
  { points, y }: Outputs,
): readonly number[] {
  const { design, factors } = results.experiment;
  const dimensions = Object.keys(factors).length;
  const block =
    method === "sobol"
      ? saltelliBlock(dimensions, design.secondOrder)
      : method === "morris"
        ? dimensions + 1
        : 1;
  const rows = points.map((point) => results.points[point].row);
  const valued = y.map((value) => (Number.isFinite(value) ? 1 : 0));
  if (method === "fast" && (valued.includes(0) || rows.length < design.n * dimensions))
    throw new RangeError("FAST needs a value at every point of its curves, and some have none");
  const blocks = Map.groupBy(rows.keys(), (i) => Math.floor(rows[i] / block));
  return [...blocks.values()].flatMap((members) =>
    members.length === block && members.every((i) => valued[i] === 1) ? members : [],
  );
}

interface Worked {
  readonly indices: readonly Readonly<Record<string, Estimate>>[];
  readonly orderedBy: string;
  readonly floor: number;
}

function work(
  method: SensitivityMethod,
  units: readonly Float64Array[],
  y: Float64Array,
  resampling: Resampling,
  { secondOrder }: Results["experiment"]["design"],
): Worked {
  const dimensions = units.length;
  switch (method) {
    case "sobol": {
      const { first, total } = sobolIndices(y, dimensions, { ...resampling, secondOrder });
      return both(first, total);
    }
    case "fast": {
      const { first, total } = fastIndices(y, dimensions, resampling);
      return both(first, total);
    }
    case "morris": {
      const design = createDesign(y.length, dimensions);
      units.forEach((column, f) =>
        column.forEach((unit, row) => (design.units[row * dimensions + f] = unit)),
      );
      return {
        indices: morrisEffects(design, y, resampling).map(({ mu, muStar, sigma }) => ({
          muStar,
          mu,
          sigma,
        })),
        orderedBy: "muStar",
        floor: NaN,
      };
    }
    case "pawn":
      return given(units, y, resampling, (x, of) => ({ pawn: pawn(x, y, of).median }), "pawn");
    case "delta":
      return given(units, y, resampling, (x, of) => ({ ...deltaIndex(x, y, of) }), "delta");
    case "rbd-fast":
      return given(units, y, resampling, (x, of) => ({ first: rbdFast(x, y, of) }), "first");
    case "rank-correlation":
      return given(units, y, resampling, (x, of) => ({ rank: rankWithInterval(x, y, of) }), "rank");
  }
}

function both(first: readonly Estimate[], total: readonly Estimate[]): Worked {
  return {
    indices: first.map((one, f) => ({ total: total[f], first: one })),
    orderedBy: "total",
    floor: NaN,
  };
}

/** Columns that have nothing to do with the outcome; the largest of as many is passed by luck one time in twenty. */
const dummies = 19;

function given(
  units: readonly Float64Array[],
  y: Float64Array,
  resampling: Resampling,
  indexOf: (x: Float64Array, resampling: Resampling) => Record<string, Estimate>,
  orderedBy: string,
): Worked {
  const uniform = seedrandom.alea("searoom/sense/dummy");
  const sizes = Array.from({ length: dummies }, () => {
    const column = y.map(() => uniform());
    const few = { ...resampling, resamples: Math.min(20, resampling.resamples) };
    return Math.abs(indexOf(column, few)[orderedBy].value);
  });
  return {
    indices: units.map((x) => indexOf(x, resampling)),
    orderedBy,
    floor: Math.max(...sizes),
  };
}

function rankWithInterval(x: Float64Array, y: Float64Array, resampling: Resampling): Estimate {
  const [halfWidth] = bootstrapHalfWidths(
    x.length,
    (sample) => [
      rankCorrelation(
        Float64Array.from(sample, (i) => x[i]),
        Float64Array.from(sample, (i) => y[i]),
      ),
    ],
    resampling,
  );
  return { value: rankCorrelation(x, y), halfWidth };
}
