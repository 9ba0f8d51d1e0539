import { indifferent } from "./criteria.ts";
import type { PartneringPolicy } from "./PartneringPolicy.ts";

/** Alone, with components from whoever makes the best bid: nobody is an ally, each contract ends with its term. */
export const tender: PartneringPolicy = {
  seeksAllies: false,
  usesResellers: false,
  managesPortfolio: false,
  choosesWay: false,
  tenders: true,
  considers: () => false,
  criterion: indifferent,
};
