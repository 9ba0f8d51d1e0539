import { Refusal } from "../Refusal.ts";
import type { Interval } from "../statistics/Interval.ts";
import { studentQuantile } from "../statistics/studentQuantile.ts";
import { type BassPeak, bassPeak, bassShare } from "./bassCurve.ts";
import {
  type AdoptionPeriod,
  type BassHeld,
  type BassPoint,
  leastSquaresBass,
} from "./leastSquaresBass.ts";

export interface BassParameter extends Interval {
  readonly value: number;
}

export interface BassFit {
  /** Rate from outside, per unit of time. */
  readonly p: BassParameter;
  /** Rate by word of mouth, per unit of time. */
  readonly q: BassParameter;
  /** All who will ever adopt; its upper end is Infinity where the series does not bound it. */
  readonly market: BassParameter;
  /** Whether the series says how large the market is: the upper end lies below twice the value. */
  readonly marketKnown: boolean;
  readonly peak: BassPeak;
  /** Share of the market that has adopted by the end of the series. */
  readonly reached: number;
  /** Standard deviation of what the curve leaves unexplained, in adoptions of a period. */
  readonly residualSd: number;
}

export interface BassOptions {
  readonly confidence: number;
  /** Within which the market is known to lie; from nothing to everything unless told. */
  readonly market?: Interval;
}

const leastPeriods = 5;

/**
 * p, q and the market of an adoption series by non-linear least squares, with intervals by the profile: all values at which the rest,
 * fitted anew, is not significantly worse. Unlike ±2 standard errors they lean where the curve does, and stay open where a series
 * that ends before its peak leaves the market open.
 *
 * {θ : S(θ) ≤ S(θ̂)·(1 + t²/(n − 3))}, t of Student with n − 3 degrees of freedom
 *
 * Periods may have gaps and different lengths; what was adopted before the first belongs to a period of its own.
 *
 * @throws Refusal  with fewer than five periods, periods out of order, or adoptions that are negative or all zero
 * @source Srinivasan & Mason 1986, "Nonlinear least squares estimation of new product diffusion models"; Bates & Watts 1988, §6.1
 *   (profiles)
 */
export function fitBass(
  periods: readonly AdoptionPeriod[],
  { confidence, market = { low: 0, high: Infinity } }: BassOptions,
): BassFit {
  refuseUnlessSeries(periods);
  if (!(confidence > 0 && confidence < 1))
    throw new Refusal(["confidence"], confidence, "a number between 0 and 1");
  if (!(market.low >= 0 && market.low <= market.high && market.high > 0))
    throw new Refusal(
      ["market"],
      `${market.low} to ${market.high}`,
      "an interval of numbers above 0",
    );

  const free: BassHeld = { p: false, q: false, market };
  const best = starts(periods, free)
    .map((start) => leastSquaresBass(periods, start, free))
    .reduce((least, one) => (one.squares < least.squares ? one : least));
  const freedom = periods.length - 3;
  const t = studentQuantile(confidence, freedom);
  const rounding = 1e-24 * periods.reduce((sum, { adoptions }) => sum + adoptions ** 2, 0);
  const most = Math.max(best.squares, rounding) * (1 + t ** 2 / freedom);
  const profile = (name: "p" | "q" | "market", bounds: Interval): BassParameter => ({
    value: best[name],
    low: endOf(periods, best, name, market, most, bounds.low),
    high: endOf(periods, best, name, market, most, bounds.high),
  });
  const size = profile("market", market);
  return {
    p: profile("p", { low: 0, high: Infinity }),
    q: profile("q", { low: 0, high: Infinity }),
    market: size,
    marketKnown: size.high < 2 * size.value,
    peak: bassPeak(best.p, best.q),
    reached: bassShare(periods.at(-1)!.to, best.p, best.q),
    residualSd: Math.sqrt(best.squares / freedom),
  };
}

function refuseUnlessSeries(periods: readonly AdoptionPeriod[]): void {
  if (periods.length < leastPeriods)
    throw new Refusal(["periods"], `${periods.length} periods`, `at least ${leastPeriods} of them`);
  let end = 0;
  periods.forEach(({ from, to, adoptions }, i) => {
    if (!(from >= end && Number.isFinite(from)))
      throw new Refusal(
        ["periods", i, "from"],
        from,
        `a time from ${end} on, where the last one ends`,
      );
    if (!(to > from && Number.isFinite(to)))
      throw new Refusal(["periods", i, "to"], to, `a time after ${from}`);
    if (!(adoptions >= 0 && Number.isFinite(adoptions)))
      throw new Refusal(["periods", i, "adoptions"], adoptions, "a number from 0 on");
    end = to;
  });
  if (periods.every(({ adoptions }) => adoptions === 0))
    throw new Refusal(["periods"], "no adoption in any period", "some adoptions");
}

/** Where to begin: the four best of a grid of shapes over the length of the series. */
function starts(periods: readonly AdoptionPeriod[], held: BassHeld): BassPoint[] {
  const length = periods.at(-1)!.to;
  const still = { ...held, p: true, q: true };
  return [0.003, 0.02, 0.1, 0.5]
    .flatMap((p) => [0.3, 1, 2, 4, 8, 15].map((q) => ({ p: p / length, q: q / length })))
    .map((start) => leastSquaresBass(periods, start, still))
    .sort((a, b) => a.squares - b.squares)
    .slice(0, 4);
}

/** The value at which the fit of the rest becomes too bad, between the best value and a bound; the bound where it never does. */
function endOf(
  periods: readonly AdoptionPeriod[],
  best: BassPoint,
  name: "p" | "q" | "market",
  market: Interval,
  most: number,
  bound: number,
): number {
  let near = best;
  const at = (value: number): BassPoint => {
    const start = { p: near.p, q: near.q, ...(name === "market" ? {} : { [name]: value }) };
    return leastSquaresBass(periods, start, {
      p: name === "p",
      q: name === "q",
      market: name === "market" ? { low: value, high: value } : market,
    });
  };
  const up = bound > best[name];
  const reach = (stretch: number) => best[name] * Math.exp(up ? stretch : -stretch);
  const within = (value: number) => (up ? Math.min(value, bound) : Math.max(value, bound));
  let inside = 0;
  let outside = 1e-4;
  for (;;) {
    const value = within(reach(outside));
    const point = at(value);
    if (point.squares > most) break;
    if (value === bound || outside > 14) return bound;
    near = point;
    inside = outside;
    outside *= 1.5;
  }
  while (outside - inside > 1e-7 * outside) {
    const middle = (inside + outside) / 2;
    const point = at(within(reach(middle)));
    if (point.squares > most) outside = middle;
    else {
      inside = middle;
      near = point;
    }
  }
  return within(reach((inside + outside) / 2));
}
