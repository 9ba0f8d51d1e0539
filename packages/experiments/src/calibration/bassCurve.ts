/**
 * Share of a market that has adopted after some time, where nobody gives up.
 *
 * F(t) = (1 − e^−(p+q)t)/(1 + (q/p)·e^−(p+q)t)
 *
 * @param time  since the start, in the unit of which p and q are rates
 * @param p     rate from outside, > 0
 * @param q     rate by word of mouth once everybody has adopted, ≥ 0
 * @source Bass 1969, "A new product growth for model consumer durables"
 */
export function bassShare(time: number, p: number, q: number): number {
  const left = Math.exp(-(p + q) * time);
  return -Math.expm1(-(p + q) * time) / (1 + (q / p) * left);
}

/** Rate of adoption, as a share of the market: f = F' = (p + qF)(1 − F). */
export function bassRate(time: number, p: number, q: number): number {
  const share = bassShare(time, p, q);
  return (p + q * share) * (1 - share);
}

export interface BassPeak {
  readonly time: number;
  readonly rate: number;
  readonly share: number;
}

/**
 * When adoption is fastest, how fast, and who has adopted by then.
 *
 * t* = ln(q/p)/(p + q);  f(t*) = (p + q)²/4q;  F(t*) = ½ − p/2q;  at the start where q ≤ p
 */
export function bassPeak(p: number, q: number): BassPeak {
  if (q <= p) return { time: 0, rate: p, share: 0 };
  return {
    time: Math.log(q / p) / (p + q),
    rate: (p + q) ** 2 / (4 * q),
    share: 0.5 - p / (2 * q),
  };
}
