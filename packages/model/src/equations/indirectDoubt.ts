/**
 * Share of indirect revenue that two returns speak against: how far firms without it did better with a Keur than firms
 * with it.
 *
 * d* = clamp₀₁( (r_without − r_with) / (|r_without| + |r_with|) );  0 when both are 0
 *
 * @param returnWithout  growth of recurring revenue per Keur burned, of firms without indirect revenue
 * @param returnWith     the same of firms with some
 */
export function indirectDoubt(returnWithout: number, returnWith: number): number {
  const size = Math.abs(returnWithout) + Math.abs(returnWith);
  return size === 0 ? 0 : Math.min(1, Math.max(0, (returnWithout - returnWith) / size));
}
