import { quantile } from "../statistics/quantile.ts";

/** Limits of each factor, both included. */
export interface Box {
  readonly low: Float64Array;
  readonly high: Float64Array;
}

export interface PrimStep {
  readonly box: Box;
  /** Share of all cases of interest that lie in the box. */
  readonly coverage: number;
  /** Share of the rows in the box that are of interest. */
  readonly density: number;
  /** Share of all rows that lie in the box. */
  readonly mass: number;
  /** Factors that the box restricts. */
  readonly restricted: readonly number[];
}

export interface PrimOptions {
  /** Share of the box that one peel takes off. */
  readonly peel?: number;
  /** Share of all rows that a box keeps, at least. */
  readonly leastMass?: number;
}

/**
 * Patient rule induction: the conditions under which something happens, as a box in few factors. From the whole cube a thin slice
 * after the other is peeled off, each where that leaves the densest rest; then the sides are let out again where that costs no
 * density.
 *
 * @param factors   one column each
 * @param interest  1 where it happens, else 0
 * @returns the way from the whole to the densest box: a user chooses between coverage and density
 * @source Friedman & Fisher 1999, "Bump hunting in high-dimensional data"; Bryant & Lempert 2010 (scenario discovery)
 */
export function prim(
  factors: readonly Float64Array[],
  interest: Uint8Array,
  { peel = 0.05, leastMass = 0.05 }: PrimOptions = {},
): PrimStep[] {
  const rows = interest.length;
  let box: Box = {
    low: Float64Array.from(factors, (x) => x.reduce((a, b) => Math.min(a, b))),
    high: Float64Array.from(factors, (x) => x.reduce((a, b) => Math.max(a, b))),
  };
  const whole = box;
  let inside = Int32Array.from({ length: rows }, (_, i) => i);
  const steps = [describe(factors, interest, box, whole)];
  for (;;) {
    const next = bestPeel(factors, interest, box, inside, peel);
    if (next === null || next.inside.length < leastMass * rows) break;
    ({ box, inside } = next);
    steps.push(describe(factors, interest, box, whole));
    if (steps.at(-1)!.density === 1) break;
  }
  const last = steps.at(-1)!;
  const pasted = paste(factors, interest, last.box, whole, peel);
  if (pasted !== last.box) steps.push(describe(factors, interest, pasted, whole));
  return steps;
}

/** The step with the best balance of both: 2·coverage·density/(coverage + density). */
export function balancedStep(steps: readonly PrimStep[]): PrimStep {
  const balance = ({ coverage, density }: PrimStep) =>
    coverage + density === 0 ? 0 : (2 * coverage * density) / (coverage + density);
  return steps.reduce((best, step) => (balance(step) > balance(best) ? step : best));
}

interface Peeled {
  readonly box: Box;
  readonly inside: Int32Array<ArrayBuffer>;
  readonly density: number;
}

function bestPeel(
  factors: readonly Float64Array[],
  interest: Uint8Array,
  box: Box,
  inside: Int32Array,
  peel: number,
): Peeled | null {
  let best: Peeled | null = null;
  factors.forEach((x, factor) => {
    const sorted = Float64Array.from(inside, (i) => x[i]).sort();
    for (const [side, limit] of [
      ["low", quantile(sorted, peel)],
      ["high", quantile(sorted, 1 - peel)],
    ] as const) {
      const kept = inside.filter((i) => (side === "low" ? x[i] >= limit : x[i] <= limit));
      // Where many rows share a value, take them all or the box would never shrink.
      const left =
        kept.length < inside.length
          ? kept
          : inside.filter((i) => (side === "low" ? x[i] > limit : x[i] < limit));
      if (left.length === 0 || left.length === inside.length) continue;
      const density = share(interest, left);
      if (best !== null && density <= best.density) continue;
      const edge = left.reduce(
        (most, i) => (side === "low" ? Math.min(most, x[i]) : Math.max(most, x[i])),
        side === "low" ? Infinity : -Infinity,
      );
      best = {
        box: { low: box.low.slice(), high: box.high.slice() },
        inside: left,
        density,
      };
      best.box[side][factor] = edge;
    }
  });
  return best;
}

/** Lets the sides out by a slice at a time while the box becomes denser or stays as dense. */
function paste(
  factors: readonly Float64Array[],
  interest: Uint8Array,
  box: Box,
  whole: Box,
  peel: number,
): Box {
  let now = box;
  let density = share(interest, rowsIn(factors, now));
  for (;;) {
    let better: Box | null = null;
    for (let factor = 0; factor < factors.length; factor++)
      for (const side of ["low", "high"] as const) {
        if (now[side][factor] === whole[side][factor]) continue;
        const open = { low: now.low.slice(), high: now.high.slice() };
        open[side][factor] = whole[side][factor];
        const outside = Float64Array.from(rowsIn(factors, open), (i) => factors[factor][i])
          .filter((x) => (side === "low" ? x < now.low[factor] : x > now.high[factor]))
          .sort();
        if (outside.length === 0) {
          better = open;
          continue;
        }
        const slice = Math.max(1, Math.floor(peel * rowsIn(factors, now).length));
        const wider = { low: now.low.slice(), high: now.high.slice() };
        wider[side][factor] =
          side === "low"
            ? outside[Math.max(0, outside.length - slice)]
            : outside[Math.min(outside.length - 1, slice - 1)];
        const then = share(interest, rowsIn(factors, wider));
        if (then < density) continue;
        density = then;
        better = wider;
      }
    if (better === null) return now;
    now = better;
  }
}

function rowsIn(factors: readonly Float64Array[], { low, high }: Box): Int32Array<ArrayBuffer> {
  return Int32Array.from(factors[0], (_, i) => i).filter((i) =>
    factors.every((x, factor) => x[i] >= low[factor] && x[i] <= high[factor]),
  );
}

function share(interest: Uint8Array, rows: Int32Array): number {
  let found = 0;
  for (const i of rows) found += interest[i];
  return rows.length === 0 ? 0 : found / rows.length;
}

function describe(
  factors: readonly Float64Array[],
  interest: Uint8Array,
  box: Box,
  whole: Box,
): PrimStep {
  const rows = rowsIn(factors, box);
  const all = interest.reduce((sum, one) => sum + one, 0);
  const density = share(interest, rows);
  return {
    box,
    density,
    coverage: all === 0 ? 0 : (density * rows.length) / all,
    mass: rows.length / interest.length,
    restricted: factors
      .map((_, factor) => factor)
      .filter((f) => box.low[f] > whole.low[f] || box.high[f] < whole.high[f]),
  };
}
