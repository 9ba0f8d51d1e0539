import type { PartneringPolicy } from "./PartneringPolicy.ts";
import { indifferent } from "./criteria.ts";

/** Through intermediaries who live from the margin and carry rivals too. */
export const reseller: PartneringPolicy = {
  seeksAllies: false,
  usesResellers: true,
  managesPortfolio: false,
  choosesWay: false,
  tenders: false,
  considers: () => false,
  criterion: indifferent,
};
