import type { World } from "../world/World.ts";

/** What a firm takes in a month from its own customers at the volume of now, and as a partner in others' offers (Keur). */
export function monthlyIncome({ firms }: World, firm: number): number {
  const { recurring, volume, partnerIncome } = firms.columns;
  return recurring[firm] * volume[firm] + partnerIncome[firm];
}
