import type { PartneringPolicy } from "./PartneringPolicy.ts";
import { indifferent } from "./criteria.ts";

/** Alone: its own sales force, word of mouth, and what comes by itself. */
export const direct: PartneringPolicy = {
  seeksAllies: false,
  usesResellers: false,
  managesPortfolio: false,
  choosesWay: false,
  tenders: false,
  considers: () => false,
  criterion: indifferent,
};
