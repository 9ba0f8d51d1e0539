/**
 * How much of a planned shock is felt in a month: all of it while it lasts, then evenly less.
 *
 * @source docs/model.md, demand
 * @param month  months since the strategies parted, below 0 before
 */
export function shockLeft(
  month: number,
  start: number,
  months: number,
  recoveryMonths: number,
): number {
  if (month < start) return 0;
  const over = month - start - months + 1;
  return over <= 0 ? 1 : Math.max(0, 1 - over / (recoveryMonths + 1));
}
