/**
 * How much a component is needed in a month of a planned course, over what it would be: evenly from the one to the other.
 *
 * @param begins  first month in which it moves; `months` later it has come
 * @source docs/model.md, migrating needs
 */
export function needPath(
  month: number,
  begins: number,
  months: number,
  from: number,
  to: number,
): number {
  return from + (to - from) * Math.min(1, Math.max(0, (month + 1 - begins) / months));
}
