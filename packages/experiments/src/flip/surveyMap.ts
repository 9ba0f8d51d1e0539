import { type Standing, standing } from "../decisions/standing.ts";
import type { FlipPlan } from "../Experiment.ts";
import type { Results } from "../Results.ts";
import { type DecidingOutcome, decidingOutcome } from "../results/outcomeColumns.ts";
import type { RunTable } from "../results/RunTable.ts";
import type { Planning } from "../rounds/Task.ts";
import { divideError, doubling, type Look } from "../selection/looks.ts";
import {
  type Cell,
  type FlipGrid,
  flipGrid,
  type Place,
  placesOf,
  quartersOf,
} from "./FlipGrid.ts";

/** A place of the map with what is known there. */
export interface SurveyedPlace extends Place {
  readonly standing: Standing;
  /** Replications of all strategies that were made, or left out because a constraint refuses their point. */
  readonly made: number;
  /** How many there should be before it can be told who is best; as many as `made` where nothing is left to do. */
  readonly wanted: number;
  /** A constraint leaves it out: nothing is ever known of it. */
  readonly refused: boolean;
}

export interface SurveyedCell extends Cell {
  /** Corners, and the centre last. */
  readonly places: readonly SurveyedPlace[];
}

/** A map as far as it is known, cells that were halved replaced by their quarters. */
export interface Survey {
  readonly grid: FlipGrid;
  readonly plan: FlipPlan;
  readonly outcome: DecidingOutcome;
  /** Names of the strategies on the map; standings count in this order. */
  readonly strategies: readonly string[];
  readonly looks: readonly Look[];
  readonly cells: readonly SurveyedCell[];
  /** Where more is wanted, coarse cells first. */
  readonly open: readonly SurveyedPlace[];
}

/** Of a wrong verdict at a place, all looks together. */
const wholeError = 0.05;

/**
 * Walks over the map from coarse to fine: a cell whose places are all settled is halved where they do not have the same strategy
 * for their best, or have not decided on it.
 *
 * @throws RangeError  where the experiment has no map, or its outcome is better neither high nor low
 */
export function surveyMap(results: Results, table: RunTable, pointAt: Planning["pointAt"]): Survey {
  const { experiment } = results;
  const plan = experiment.flip;
  if (plan === null) throw new RangeError("the experiment has no map: expected a section flip");
  const grid = flipGrid(experiment, plan);
  const outcome = decidingOutcome(results, plan.on);
  const strategies = plan.arms ?? results.strategies;
  const arms = strategies.map((name) => results.strategies.indexOf(name));
  const { initial, most } = experiment.replications;
  const looks = divideError(doubling(Math.min(initial, most), most), wholeError);
  const seen = new Map<number, SurveyedPlace>();
  const survey = (place: Place): SurveyedPlace => {
    const key = grid.rowOf(place, 0);
    const known = seen.get(key) ?? surveyPlace(place);
    seen.set(key, known);
    return known;
  };

  function surveyPlace(place: Place): SurveyedPlace {
    const columns =
      plan!.others === "median" ? columnsAt(grid.rowOf(place, 0)) : drawnColumns(place);
    const made = Math.min(...columns.map(({ length }) => length));
    const of = standing(columns, looks);
    const next = looks.find(({ replications }) => replications > made)?.replications ?? made;
    const refused = plan!.others === "median" && isRefused(place, 0);
    return { ...place, standing: of, made, wanted: of.decided || refused ? made : next, refused };
  }

  function isRefused(place: Place, replication: number): boolean {
    return pointAt("flip", grid.rowOf(place, replication), grid.unitsOf(place, replication))
      .rejected;
  }

  function columnsAt(row: number): readonly Float64Array[] {
    const point = table.placeOf({ section: "flip", row });
    return arms.map((s) =>
      point === -1
        ? new Float64Array()
        : table.column(point, s, outcome.index).map((value) => outcome.sign * value),
    );
  }

  /** Each replication stands at a point of its own. */
  function drawnColumns(place: Place): readonly Float64Array[] {
    const rows: number[][] = arms.map(() => []);
    for (let r = 0; r < most; r++) {
      const point = table.placeOf({ section: "flip", row: grid.rowOf(place, r) });
      if (point === -1 && !isRefused(place, r)) break;
      arms.forEach((s, i) =>
        rows[i].push(
          point === -1 ? NaN : outcome.sign * (table.column(point, s, outcome.index)[r] ?? NaN),
        ),
      );
    }
    return rows.map((values) => Float64Array.from(values));
  }

  let level: readonly Cell[] = grid.cells;
  const cells: SurveyedCell[] = [];
  const open = new Set<SurveyedPlace>();
  while (level.length > 0) {
    const deeper: Cell[] = [];
    for (const cell of level) {
      const places = placesOf(cell).map(survey);
      const waiting = places.filter(({ made, wanted }) => made < wanted);
      for (const place of waiting) open.add(place);
      const quarters = quartersOf(cell);
      if (waiting.length > 0 || cell.depth === plan.depth || agree(places))
        cells.push({ ...cell, places });
      else {
        // Until its quarters are known the cell itself stays on the map.
        const unknown = quarters
          .flatMap(placesOf)
          .map(survey)
          .filter(({ made, wanted }) => made === 0 && wanted > 0);
        for (const place of unknown) open.add(place);
        if (unknown.length > 0) cells.push({ ...cell, places });
        else deeper.push(...quarters);
      }
    }
    level = deeper;
  }
  return { grid, plan, outcome, strategies, looks, cells, open: [...open] };
}

/** The same is best everywhere, and decided. */
export function agree(places: readonly SurveyedPlace[]): boolean {
  if (places.every(({ refused }) => refused)) return true;
  const [first] = places;
  return places.every(
    ({ standing: { decided, best } }) => decided && best.join() === first.standing.best.join(),
  );
}
