import seedrandom from "seedrandom";
import type { Experiment, FlipPlan } from "../Experiment.ts";
import type { Distribution } from "../factors/Distribution.ts";

/** Places along each side of the map at most, less one. */
const finest = 512;
const side = finest + 1;

/** A square of the map; places count from the lower left corner. */
export interface Cell {
  readonly x: number;
  readonly y: number;
  /** Length of a side, in places. */
  readonly size: number;
  /** How often the first cells were halved. */
  readonly depth: number;
}

/** One place of the map. */
export interface Place {
  readonly x: number;
  readonly y: number;
}

/** How places of a map lie in the unit cube. */
export interface FlipGrid {
  readonly cells: readonly Cell[];
  /** Place 0 to this along each side. */
  readonly resolution: number;
  /** A number that belongs to a place, and with drawn factors to a replication, whatever else is on the map. */
  readonly rowOf: (place: Place, replication: number) => number;
  readonly unitsOf: (place: Place, replication: number) => readonly number[];
}

/**
 * The grid that the cells of a map are halved on.
 *
 * It hangs on the number of first cells alone, so that a map which is made deeper keeps its points.
 *
 * @throws RangeError  where cells are to be halved more often than there are places
 */
export function flipGrid({ factors, seed }: Experiment, plan: FlipPlan): FlipGrid {
  const { initial, depth } = plan;
  const halvings = Math.floor(Math.log2(finest / initial));
  if (depth + 1 > halvings)
    throw new RangeError(
      `a map that begins with ${initial} cells along a side can be halved ${halvings - 1} times, ${depth} are asked for`,
    );
  const resolution = initial * 2 ** halvings;
  const size = 2 ** halvings;
  const names = Object.keys(factors);
  const along = (name: string, place: number) => {
    const { low, high } = spanOf(factors[name]);
    return Math.min(low + ((high - low) * place) / resolution, 1 - 2 ** -30);
  };
  return {
    cells: Array.from({ length: initial ** 2 }, (_, i) => ({
      x: (i % initial) * size,
      y: Math.floor(i / initial) * size,
      size,
      depth: 0,
    })),
    resolution,
    rowOf: ({ x, y }, replication) =>
      (plan.others === "drawn" ? replication * side ** 2 : 0) + y * side + x,
    unitsOf: ({ x, y }, replication) =>
      names.map((name) => {
        if (name === plan.x) return along(name, x);
        if (name === plan.y) return along(name, y);
        return plan.others === "median"
          ? 0.5
          : seedrandom.alea(`flip/${seed}/${name}/${replication}`)();
      }),
  };
}

/** What of a distribution is on the map: of one without end what 19 in 20 expect. */
export function spanOf({ dist }: Distribution): { low: number; high: number } {
  return dist === "normal" || dist === "lognormal"
    ? { low: 0.025, high: 0.975 }
    : { low: 0, high: 1 };
}

/** The corners of a cell and its centre, which comes last. */
export function placesOf({ x, y, size }: Cell): readonly Place[] {
  return [
    { x, y },
    { x: x + size, y },
    { x, y: y + size },
    { x: x + size, y: y + size },
    { x: x + size / 2, y: y + size / 2 },
  ];
}

export function quartersOf({ x, y, size, depth }: Cell): readonly Cell[] {
  const half = size / 2;
  return [
    [x, y],
    [x + half, y],
    [x, y + half],
    [x + half, y + half],
  ].map(([left, low]) => ({ x: left, y: low, size: half, depth: depth + 1 }));
}
