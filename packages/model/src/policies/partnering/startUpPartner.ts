import type { PartneringPolicy } from "./PartneringPolicy.ts";
import { complement } from "./criteria.ts";

/** An ally that lives on investors' money, like oneself. */
export const startUpPartner: PartneringPolicy = {
  seeksAllies: true,
  usesResellers: false,
  managesPortfolio: false,
  choosesWay: false,
  tenders: false,
  considers: (world, _, candidate) => world.firms.columns.investorOwned[candidate] === 1,
  criterion: complement,
};
