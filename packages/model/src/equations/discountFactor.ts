import { pow } from "../random/portable.ts";

/** Present value of one Keur after some months: (1 + r)^(−months/12), with r per year. */
export function discountFactor(perYear: number, months: number): number {
  return pow(1 + perYear, -months / 12);
}
