/**
 * Price that a firm asks while it gives up part of its markup to win against a rival.
 *
 * p' = c + (1 − u) · (p − c) while p > c
 *
 * @param priceKeurPerMonth  p, what its policy would ask
 * @param costKeurPerMonth   c
 * @param undercut           u, below 1
 */
export function askedPrice(
  priceKeurPerMonth: number,
  costKeurPerMonth: number,
  undercut: number,
): number {
  return priceKeurPerMonth - undercut * Math.max(0, priceKeurPerMonth - costKeurPerMonth);
}
