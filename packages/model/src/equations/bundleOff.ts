/** Of every price at least this part is left. */
const leastLeft = 0.1;

/** What a bundle takes off a price (Keur a month). */
export function bundleOff(priceKeurPerMonth: number, bundleKeurPerMonth: number): number {
  return Math.min(bundleKeurPerMonth, (1 - leastLeft) * priceKeurPerMonth);
}
