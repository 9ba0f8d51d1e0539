import type { Levers } from "../Parameters.ts";

/** Numbers in a row of `lever` and `leverMost`, in this order. */
export const levers = [
  "steering",
  "personalisation",
  "coproduction",
  "experience",
  "sites",
  "networked",
] as const satisfies readonly (keyof Levers)[];

export const lever = {
  steering: 0,
  personalisation: 1,
  coproduction: 2,
  experience: 3,
  sites: 4,
  networked: 5,
} as const satisfies Record<keyof Levers, number>;

export const leverCount = levers.length;

/** Levers that make a second form of the offer where customers may refuse what they bring. */
export const refusable: readonly number[] = [
  lever.personalisation,
  lever.coproduction,
  lever.experience,
];
