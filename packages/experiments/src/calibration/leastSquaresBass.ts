import { bassShare } from "./bassCurve.ts";

/** Adoptions within a stretch of time since the start. */
export interface AdoptionPeriod {
  readonly from: number;
  readonly to: number;
  readonly adoptions: number;
}

export interface BassPoint {
  readonly p: number;
  readonly q: number;
  readonly market: number;
  /** Sum of squared residuals. */
  readonly squares: number;
}

/** What a search may not move. */
export interface BassHeld {
  readonly p: boolean;
  readonly q: boolean;
  /** Within which the market lies; equal ends hold it. */
  readonly market: { readonly low: number; readonly high: number };
}

/** Rates that time could never tell from none, or from everybody at once. */
const slowest = 1e-12;
const fastest = 1e3;

/**
 * The Bass curve nearest to some periods by least squares, from where the search begins.
 *
 * For given p and q the best market is a matter of one division, so that p and q alone are searched for, in logarithms: Levenberg and
 * Marquardt's steps on what is left once the market has been taken out.
 *
 * @source Srinivasan & Mason 1986 (m·(F(t_i) − F(t_{i−1})) by least squares); Kaufman 1975 (variable projection);
 *   Marquardt 1963
 */
export function leastSquaresBass(
  periods: readonly AdoptionPeriod[],
  start: { readonly p: number; readonly q: number },
  held: BassHeld,
): BassPoint {
  let now = curveAt(periods, start.p, start.q, held);
  let damping = 1e-3;
  const width = (held.p ? 0 : 1) + (held.q ? 0 : 1);
  for (let turn = 0; width > 0 && turn < 200; turn++) {
    const step = stepFrom(now, held, damping);
    const next = curveAt(periods, moved(now.p, step.p), moved(now.q, step.q), held);
    if (next.squares < now.squares) {
      const gain = now.squares - next.squares;
      now = next;
      damping = Math.max(damping / 5, 1e-12);
      if (gain <= 1e-15 * now.squares && Math.hypot(step.p, step.q) < 1e-9) break;
    } else {
      if (Math.hypot(step.p, step.q) < 1e-12) break;
      damping *= 4;
      if (damping > 1e15) break;
    }
  }
  const { p, q, market, squares } = now;
  return { p, q, market, squares };
}

interface Curve extends BassPoint {
  readonly residuals: Float64Array;
  /** Slopes of the fitted adoptions in ln p and ln q, the market taken out. */
  readonly slopes: readonly [Float64Array, Float64Array];
}

function moved(rate: number, by: number): number {
  return Math.min(fastest, Math.max(slowest, rate * Math.exp(Math.max(-3, Math.min(3, by)))));
}

function curveAt(
  periods: readonly AdoptionPeriod[],
  p: number,
  q: number,
  { market: { low, high } }: BassHeld,
): Curve {
  const shares = new Float64Array(periods.length);
  const byP = new Float64Array(periods.length);
  const byQ = new Float64Array(periods.length);
  let products = 0;
  let norm = 0;
  periods.forEach(({ from, to, adoptions }, i) => {
    const [early, late] = [slopesAt(from, p, q), slopesAt(to, p, q)];
    shares[i] = bassShare(to, p, q) - bassShare(from, p, q);
    byP[i] = late.p - early.p;
    byQ[i] = late.q - early.q;
    products += adoptions * shares[i];
    norm += shares[i] ** 2;
  });
  const free = norm === 0 ? low : products / norm;
  const market = Math.min(high, Math.max(low, free));
  const isFree = low < free && free < high;
  const residuals = Float64Array.from(
    periods,
    ({ adoptions }, i) => adoptions - market * shares[i],
  );
  const out = (slope: Float64Array) => {
    let along = 0;
    for (let i = 0; i < slope.length; i++) along += slope[i] * shares[i];
    const share = isFree && norm > 0 ? along / norm : 0;
    return slope.map((one, i) => market * (one - share * shares[i]));
  };
  let squares = 0;
  for (const residual of residuals) squares += residual ** 2;
  return { p, q, market, squares, residuals, slopes: [out(byP), out(byQ)] };
}

/** ∂F/∂ln p and ∂F/∂ln q. */
function slopesAt(time: number, p: number, q: number): { p: number; q: number } {
  const left = Math.exp(-(p + q) * time);
  const gone = -Math.expm1(-(p + q) * time);
  const below = 1 + (q / p) * left;
  const common = time * left * below;
  const ofP = -(q / p) * left * (1 / p + time);
  const ofQ = left * (1 / p - (q / p) * time);
  return {
    p: (p * (common - gone * ofP)) / below ** 2,
    q: (q * (common - gone * ofQ)) / below ** 2,
  };
}

function stepFrom({ residuals, slopes }: Curve, held: BassHeld, damping: number) {
  const [a, b] = slopes;
  let [aa, ab, bb, ra, rb] = [0, 0, 0, 0, 0];
  residuals.forEach((residual, i) => {
    aa += a[i] ** 2;
    ab += a[i] * b[i];
    bb += b[i] ** 2;
    ra += a[i] * residual;
    rb += b[i] * residual;
  });
  const [left, right] = [aa * (1 + damping) + 1e-300, bb * (1 + damping) + 1e-300];
  if (held.p) return { p: 0, q: rb / right };
  if (held.q) return { p: ra / left, q: 0 };
  const determinant = left * right - ab * ab;
  return {
    p: (ra * right - rb * ab) / determinant,
    q: (rb * left - ra * ab) / determinant,
  };
}
