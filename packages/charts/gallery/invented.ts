import type { Measure } from "../src/index.ts";

/** Numbers that look like luck and are the same everywhere. */
export function scatter(n: number, seed: number): number {
  const x = Math.sin(n * 12.9898 + seed * 78.233) * 43758.5453;
  return 2 * (x - Math.floor(x)) - 1;
}

export const value: Measure = { name: "founder value", unit: "Keur", direction: "max" };
export const survival: Measure = { name: "survival", unit: "share", direction: "max" };
export const names = ["direct", "start-up-partner", "incumbent-partner", "coopetition", "reseller"];
