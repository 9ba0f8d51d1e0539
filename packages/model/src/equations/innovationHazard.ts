import { exp } from "../random/portable.ts";

/**
 * Chance a month that research brings an idea for an innovation.
 *
 * h = 1 − exp(−ι · drive · (R − F)₊)
 *
 * @param perKeur  ι, ideas per Keur of research at drive 1
 * @param drive    how readily a firm's research becomes innovation
 * @param spent    R, what is spent on research, at the costs of the start (Keur a month)
 * @param fixed    F, what a line of research costs before anything comes of it (Keur a month)
 * @source Nelson & Winter 1982; docs/model.md, innovation
 */
export function innovationHazard(
  perKeur: number,
  drive: number,
  spent: number,
  fixed: number,
): number {
  return 1 - exp(-perKeur * drive * Math.max(0, spent - fixed));
}
