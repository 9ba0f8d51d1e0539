import type { PartneringPolicy } from "./PartneringPolicy.ts";
import { complement } from "./criteria.ts";

/** An ally with a home market of its own, whether it sells here already or not. */
export const incumbentPartner: PartneringPolicy = {
  seeksAllies: true,
  usesResellers: false,
  managesPortfolio: false,
  choosesWay: false,
  tenders: false,
  considers: (world, _, candidate) => world.firms.columns.investorOwned[candidate] === 0,
  criterion: complement,
};
