import { selfSupply, type World } from "@searoom/model";
import { gridColumns, gridRows } from "./gridSize.ts";

const cells = gridColumns * gridRows;
/** Three boxes of five cells are nearly a bell whose standard deviation is a twentieth of the sea's width. */
const boxRadius = 2;

/** What the water of a month shows. */
export interface Fields {
  /**
   * How far the reach of firms overlaps: the square root of the chance that two customers from the same place have
   * different suppliers. 0 where nobody is served or one firm serves all.
   */
  readonly rivalry: Float32Array;
  /** Customers without a supplier, over what there would be if all customers were spread evenly; 2 is the most shown. */
  readonly open: Float32Array;
}

/** Rooms and customers of a place do not change, so they are smoothed once. */
export interface FieldMaker {
  readonly measure: (world: World) => Fields;
}

export function createFieldMaker(jobX: Float32Array, jobY: Float32Array): FieldMaker {
  const jobs = jobX.length;
  const cell = new Int32Array(jobs);
  for (let job = 0; job < jobs; job++) {
    const column = Math.min(gridColumns - 1, Math.floor(jobX[job] * gridColumns));
    const row = Math.min(gridRows - 1, Math.floor(jobY[job] * gridRows));
    cell[job] = row * gridColumns + column;
  }
  const all = new Float32Array(cells);
  for (let job = 0; job < jobs; job++) all[cell[job]]++;
  smooth(all);
  const room = new Float32Array(cells).fill(jobs / cells);
  smooth(room);
  return { measure: (world) => measureFields(world, cell, all, room) };
}

function measureFields(
  { jobs, firms }: World,
  cell: Int32Array,
  all: Float32Array,
  room: Float32Array,
): Fields {
  const served: (Float32Array | undefined)[] = Array.from({ length: firms.count });
  const open = new Float32Array(cells);
  for (let job = 0; job < jobs.count; job++) {
    const supplier = jobs.supplier[job];
    if (supplier >= 0) (served[supplier] ??= new Float32Array(cells))[cell[job]]++;
    else if (supplier !== selfSupply) open[cell[job]]++;
  }
  const sum = new Float32Array(cells);
  const squares = new Float32Array(cells);
  for (const grid of served) {
    if (grid === undefined) continue;
    smooth(grid);
    for (let i = 0; i < cells; i++) {
      const share = all[i] > 0 ? grid[i] / all[i] : 0;
      sum[i] += share;
      squares[i] += share * share;
    }
  }
  smooth(open);
  const rivalry = new Float32Array(cells);
  for (let i = 0; i < cells; i++) {
    rivalry[i] = Math.sqrt(Math.max(0, sum[i] * sum[i] - squares[i]));
    open[i] = room[i] > 0 ? open[i] / room[i] : 0;
  }
  return { rivalry, open };
}

const line = new Float32Array(Math.max(gridColumns, gridRows));

/** Spreads what lies in a cell over those around it; what would leave the sea is lost, so that ratios of two grids hold. */
function smooth(grid: Float32Array): void {
  for (let pass = 0; pass < 3; pass++) {
    for (let row = 0; row < gridRows; row++) box(grid, row * gridColumns, 1, gridColumns);
    for (let column = 0; column < gridColumns; column++) box(grid, column, gridColumns, gridRows);
  }
}

function box(grid: Float32Array, start: number, stride: number, length: number): void {
  let sum = 0;
  for (let i = 0; i < boxRadius; i++) sum += grid[start + i * stride];
  for (let i = 0; i < length; i++) {
    const entering = i + boxRadius;
    if (entering < length) sum += grid[start + entering * stride];
    line[i] = sum / (2 * boxRadius + 1);
    const leaving = i - boxRadius;
    if (leaving >= 0) sum -= grid[start + leaving * stride];
  }
  for (let i = 0; i < length; i++) grid[start + i * stride] = line[i];
}
