import type { Levers } from "../Parameters.ts";

/** Numbers in a row of `lever` and `leverMost`, in this order. */
export const levers = ["steering", "personalisation"] as const satisfies readonly (keyof Levers)[];

export const lever = { steering: 0, personalisation: 1 } as const satisfies Record<
  keyof Levers,
  number
>;

export const leverCount = levers.length;
