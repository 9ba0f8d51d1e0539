import type { PartneringPolicy } from "./PartneringPolicy.ts";

/** Through intermediaries who live from the margin and carry rivals too. */
export const reseller: PartneringPolicy = {
  seeksAllies: false,
  usesResellers: true,
  score: () => -Infinity,
};
