import type { PartneringPolicy } from "./PartneringPolicy.ts";
import { substitute } from "./criteria.ts";

/** The nearest competitor: whoever sells here what the same accounts would buy instead. No word about prices. */
export const coopetition: PartneringPolicy = {
  seeksAllies: true,
  usesResellers: false,
  managesPortfolio: false,
  choosesWay: false,
  tenders: false,
  considers: (world, _, candidate) => world.firms.columns.selling[candidate] === 1,
  criterion: substitute,
};
