import type { Experiment } from "../Experiment.ts";
import { type FactorValue, valueAt } from "../factors/Distribution.ts";
import { createPointMaker } from "../points/pointMaker.ts";
import type { Results } from "../Results.ts";
import { tabulate } from "../results/RunTable.ts";
import { spanOf } from "./FlipGrid.ts";
import { agree, type Survey, type SurveyedPlace, surveyMap } from "./surveyMap.ts";

export interface FlipAxis {
  readonly factor: string;
  readonly label: string;
  readonly unit: string;
  /** Values at both ends of the map. */
  readonly low: FactorValue;
  readonly high: FactorValue;
}

/** A place of the map; x and y count from 0 to 1 along the axes, in shares of what is expected of the factor. */
export interface FlipPoint {
  readonly x: number;
  readonly y: number;
  readonly values: readonly [x: FactorValue, y: FactorValue];
  /** Several where they came to the same in every replication; none where nothing was run. */
  readonly best: readonly string[];
  readonly decided: boolean;
  /** Of each strategy of the map, in the unit of the outcome. */
  readonly means: readonly number[];
  readonly replications: number;
}

export interface FlipCell {
  readonly x0: number;
  readonly x1: number;
  readonly y0: number;
  readonly y1: number;
  /** Best at all corners and in the middle, by decision; empty on a boundary and where it is not decided. */
  readonly best: readonly string[];
  /** boundary: decided everywhere, and not for the same. refused: a constraint leaves it out. */
  readonly kind: "decided" | "boundary" | "undecided" | "refused";
}

/** Where one strategy gives way to another, between two neighbouring places. */
export interface FlipCrossing {
  readonly x: number;
  readonly y: number;
  readonly values: readonly [x: FactorValue, y: FactorValue];
  /** The best below (or left of) it, and above (or right of) it. */
  readonly between: readonly [string, string];
  /** Along which axis it was crossed. */
  readonly along: "x" | "y";
  /** Both sides are decided. */
  readonly decided: boolean;
}

export interface FlipMap {
  readonly on: string;
  readonly unit: string;
  readonly direction: "max" | "min";
  readonly others: "median" | "drawn";
  readonly x: FlipAxis;
  readonly y: FlipAxis;
  readonly strategies: readonly string[];
  readonly cells: readonly FlipCell[];
  readonly points: readonly FlipPoint[];
  /** Share of the map on which a strategy is best by decision. */
  readonly shares: Readonly<Record<string, number>>;
  /** Share on which two or more came to the same, that which luck may have decided, and that which a constraint leaves out. */
  readonly same: number;
  readonly undecided: number;
  readonly refused: number;
  readonly crossings: readonly FlipCrossing[];
  /** Side of the finest cell, as a share of the map's. */
  readonly finest: number;
  readonly runs: number;
  /** Places at which more was wanted than the budget had, or the batch has not come to. */
  readonly open: number;
}

/**
 * The map of the best strategy over two factors, as far as it was run.
 *
 * **Details** A place is decided as in the batch itself: by the first of its looks that told all others from the best. Shares of a
 * cell that is not agreed on go by its places: half by its middle, an eighth by each corner.
 *
 * @throws RangeError  where the experiment has no section flip, or nothing of it was run
 */
export function flipMap(results: Results): FlipMap {
  const { experiment, runs, points } = results;
  const survey = surveyMap(results, tabulate(results), createPointMaker(experiment).fromUnits);
  const { grid, plan, outcome, strategies, cells, open } = survey;
  let made = 0;
  for (const point of runs.point) if (points[point].section === "flip") made++;
  if (made === 0) throw new RangeError("nothing of the map was run");
  const share = (place: number) => place / grid.resolution;
  const places = new Set(cells.flatMap((cell) => cell.places));
  return {
    on: outcome.name,
    unit: outcome.unit,
    direction: outcome.direction,
    others: plan.others,
    x: axisOf(experiment, plan.x),
    y: axisOf(experiment, plan.y),
    strategies,
    cells: cells.map(({ x, y, size, places: of }) => ({
      x0: share(x),
      x1: share(x + size),
      y0: share(y),
      y1: share(y + size),
      ...kindOf(of, strategies),
    })),
    points: [...places].map((place) => ({
      ...at(experiment, plan.x, plan.y, share(place.x), share(place.y)),
      best: place.standing.best.map((s) => strategies[s]),
      decided: place.standing.decided,
      means: place.standing.means.map((mean) => outcome.sign * mean),
      replications: place.standing.replications,
    })),
    ...areas(survey),
    crossings: crossings(experiment, survey),
    finest: Math.min(...cells.map(({ size }) => size)) / grid.resolution,
    runs: made,
    open: open.length,
  };
}

function axisOf({ factors }: Experiment, name: string): FlipAxis {
  const factor = factors[name];
  return {
    factor: name,
    label: factor.label === "" ? name : factor.label,
    unit: factor.unit,
    low: along(factor, 0),
    high: along(factor, 1),
  };
}

function along(factor: Experiment["factors"][string], share: number): FactorValue {
  const { low, high } = spanOf(factor);
  return valueAt(factor, Math.min(low + (high - low) * share, 1 - 2 ** -30));
}

function at({ factors }: Experiment, nameX: string, nameY: string, x: number, y: number) {
  return { x, y, values: [along(factors[nameX], x), along(factors[nameY], y)] as const };
}

function kindOf(
  places: readonly SurveyedPlace[],
  strategies: readonly string[],
): Pick<FlipCell, "best" | "kind"> {
  if (places.every(({ refused }) => refused)) return { best: [], kind: "refused" };
  if (agree(places))
    return { best: places[0].standing.best.map((s) => strategies[s]), kind: "decided" };
  const decided = places.every(({ standing }) => standing.decided);
  return { best: [], kind: decided ? "boundary" : "undecided" };
}

/** The middle of a cell stands for half of it. */
const weights = [1 / 8, 1 / 8, 1 / 8, 1 / 8, 1 / 2];

function areas({ cells, strategies, grid }: Survey) {
  const shares = strategies.map(() => 0);
  let same = 0;
  let undecided = 0;
  let refused = 0;
  for (const { size, places } of cells) {
    const area = (size / grid.resolution) ** 2;
    places.forEach((place, i) => {
      const part = area * weights[i];
      const { best, decided } = place.standing;
      if (place.refused) refused += part;
      else if (!decided) undecided += part;
      else if (best.length > 1) same += part;
      else shares[best[0]] += part;
    });
  }
  return {
    shares: Object.fromEntries(strategies.map((name, s) => [name, shares[s]])),
    same,
    undecided,
    refused,
  };
}

/** Between neighbouring corners of the finest cells: where the line between both differences goes through zero. */
function crossings(
  experiment: Experiment,
  { cells, grid, plan, strategies }: Survey,
): readonly FlipCrossing[] {
  const found = new Map<string, FlipCrossing>();
  const between = (from: SurveyedPlace, to: SurveyedPlace, axis: "x" | "y") => {
    const [a] = from.standing.best;
    const [b] = to.standing.best;
    if (a === undefined || b === undefined || from.standing.best.includes(b)) return;
    const before = from.standing.means[a] - from.standing.means[b];
    const after = to.standing.means[b] - to.standing.means[a];
    const part = before / (before + after);
    const place = (one: number, other: number) => (one + part * (other - one)) / grid.resolution;
    found.set(`${from.x} ${from.y} ${axis}`, {
      ...at(experiment, plan.x, plan.y, place(from.x, to.x), place(from.y, to.y)),
      between: [strategies[a], strategies[b]],
      along: axis,
      decided: from.standing.decided && to.standing.decided,
    });
  };
  for (const { places } of cells) {
    if (agree(places)) continue;
    const [lowLeft, lowRight, highLeft, highRight] = places;
    between(lowLeft, lowRight, "x");
    between(highLeft, highRight, "x");
    between(lowLeft, highLeft, "y");
    between(lowRight, highRight, "y");
  }
  return [...found.values()];
}
