/** Months of runway from which on money is not short. */
const ampleMonths = 12;

/**
 * How much a Keur to be paid counts for a firm that may run out of money.
 *
 * 1 + φ · (1 − runway/12)₊
 *
 * @param weight        φ ≥ 0
 * @param runwayMonths  months, Infinity for who earns more than it spends
 * @source docs/model.md, free choice
 */
export function cashUrgency(weight: number, runwayMonths: number): number {
  return 1 + weight * Math.max(0, 1 - runwayMonths / ampleMonths);
}
