import type { PartneringPolicy } from "./PartneringPolicy.ts";
import { complement } from "./criteria.ts";

/** Several allies of any sort, managed as one: each is worth what it adds to the others. */
export const portfolio: PartneringPolicy = {
  seeksAllies: true,
  usesResellers: false,
  managesPortfolio: true,
  choosesWay: false,
  tenders: false,
  considers: () => true,
  criterion: complement,
};
