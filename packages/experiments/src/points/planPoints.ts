import type { Design } from "../designs/Design.ts";
import { factorial } from "../designs/factorial.ts";
import { fast } from "../designs/fast.ts";
import { halton } from "../designs/halton.ts";
import {
  evenLatinHypercube,
  latinHypercube,
  maximinLatinHypercube,
} from "../designs/latinHypercube.ts";
import { morris } from "../designs/morris.ts";
import { saltelli } from "../designs/saltelli.ts";
import { sobol } from "../designs/sobol.ts";
import type { Experiment } from "../Experiment.ts";
import type { FactorValue } from "../factors/Distribution.ts";
import type { Point } from "../Results.ts";
import { factorialLevels } from "./factorialLevels.ts";
import { PlanError } from "./PlanError.ts";
import { createPointMaker, type PointMaker } from "./pointMaker.ts";

export interface PlannedPoints {
  /** In the order of their rows. Grids, lists and files keep the points that a constraint rejects; elsewhere others were drawn. */
  readonly points: readonly Point[];
  /** How many were drawn, those that were rejected included. */
  readonly drawn: number;
  /** Of those that were drawn, what the constraints refuse. */
  readonly rejectedShare: number;
}

/** Draws for each point that is wanted, before the constraints are said to reject all. */
const mostDraws = 200;

/**
 * The points of an experiment's design.
 *
 * A column hangs on the name of its factor and a row on its number: what is planned with more points, where a design can be extended,
 * begins with the old ones.
 *
 * @throws PlanError  where the constraints leave nothing
 */
export function planPoints(experiment: Experiment): PlannedPoints {
  const maker = createPointMaker(experiment);
  const { design, constraints } = experiment;
  if (maker.factors.length === 0) return asTheyAre([maker.fromUnits("design", 0, [])]);
  switch (design.type) {
    case "list":
    case "file":
      return asTheyAre(
        design.rows.map((row, i) =>
          maker.fromValues(
            "design",
            i,
            maker.factors.map((name) => row[name]),
          ),
        ),
      );
    case "factorial":
      return asTheyAre(gridOf(experiment, maker));
    case "saltelli":
    case "morris":
    case "fast":
      return asTheyAre(pointsOf(orderedDesign(experiment), maker, 0));
    case "halton":
    case "sobol":
      return sequence(experiment, maker);
    case "lhs":
    case "lhs-maximin":
    case "lhs-cd":
      return constraints.length === 0
        ? asTheyAre(pointsOf(hypercube(experiment), maker, 0))
        : redrawn(experiment, maker);
  }
}

function asTheyAre(points: readonly Point[]): PlannedPoints {
  const rejected = points.filter((point) => point.rejected).length;
  if (rejected === points.length) throw rejectingAll(points.length);
  return { points, drawn: points.length, rejectedShare: rejected / points.length };
}

function gridOf({ factors, design }: Experiment, maker: PointMaker): readonly Point[] {
  const levels = Object.entries(factors).map(([name, factor]) =>
    factorialLevels(name, factor, design),
  );
  const grid = factorial(levels.map((values) => values.length));
  return Array.from({ length: grid.rows }, (_, row) => {
    const values = levels.map((ofFactor, d): FactorValue => {
      const unit = grid.units[row * levels.length + d];
      return ofFactor[Math.floor(unit * ofFactor.length)];
    });
    return maker.fromValues("design", row, values);
  });
}

function orderedDesign({ factors, design, seed }: Experiment): Design {
  const names = Object.keys(factors);
  const { n, secondOrder, gridLevels } = design;
  if (design.type === "morris")
    return morris(n, names.length, { seed: String(seed), levels: gridLevels });
  if (design.type === "fast") return fast(n, names.length, { seed: String(seed) });
  return saltelli(n, names.length, { secondOrder, names, ...scrambling(design.scramble, seed) });
}

/** Points of an endless sequence, one after the other; what is rejected leaves a gap. */
function sequence({ design, seed }: Experiment, maker: PointMaker): PlannedPoints {
  const { n, scramble } = design;
  const draw = design.type === "sobol" ? sobol : halton;
  const names = maker.factors;
  const points: Point[] = [];
  let from = 0;
  for (;;) {
    const drawn = pointsOf(
      draw(n, names.length, { from, names, ...scrambling(scramble, seed) }),
      maker,
      from,
    );
    for (const point of drawn) {
      from++;
      if (!point.rejected) points.push(point);
      if (points.length === n)
        return { points, drawn: from, rejectedShare: (from - points.length) / from };
    }
    if (from >= mostDraws * n) throw rejectingAll(from, points.length);
  }
}

function scrambling(scramble: boolean, seed: number): { readonly scramble?: string } {
  return scramble ? { scramble: String(seed) } : {};
}

/** A hypercube in which rows that are rejected are taken from further ones. */
function redrawn(experiment: Experiment, maker: PointMaker): PlannedPoints {
  const { n } = experiment.design;
  const points = [...pointsOf(hypercube(experiment), maker, 0)];
  let drawn = n;
  for (let again = 1; points.some(({ rejected }) => rejected); again++) {
    if (again > mostDraws)
      throw rejectingAll(drawn, points.filter(({ rejected }) => !rejected).length);
    const { factors, seed } = experiment;
    const key = `${seed}/again ${again}`;
    const names = Object.keys(factors);
    const others = pointsOf(latinHypercube(n, names.length, { seed: key, names }), maker, 0);
    points.forEach(({ rejected }, row) => {
      if (!rejected) return;
      points[row] = others[row];
      drawn++;
    });
  }
  return { points, drawn, rejectedShare: (drawn - n) / drawn };
}

function hypercube({ factors, design, seed }: Experiment): Design {
  const names = Object.keys(factors);
  const draw =
    design.type === "lhs-maximin"
      ? maximinLatinHypercube
      : design.type === "lhs-cd"
        ? evenLatinHypercube
        : latinHypercube;
  return draw(design.n, names.length, { seed: String(seed), names });
}

function pointsOf(
  { rows, dimensions, units }: Design,
  maker: PointMaker,
  from: number,
): readonly Point[] {
  return Array.from({ length: rows }, (_, row) =>
    maker.fromUnits(
      "design",
      from + row,
      Array.from(units.subarray(row * dimensions, (row + 1) * dimensions)),
    ),
  );
}

function rejectingAll(drawn: number, left = 0): PlanError {
  return new PlanError(
    ["constraints"],
    left === 0
      ? `constraints that reject all of ${drawn} points`
      : `constraints that leave ${left} of ${drawn} points`,
    `constraints that leave at least one point in ${mostDraws}`,
  );
}
