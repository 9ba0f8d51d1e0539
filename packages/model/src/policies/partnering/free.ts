import { indifferent } from "./criteria.ts";
import type { PartneringPolicy } from "./PartneringPolicy.ts";
import { waysToSell } from "./ways.ts";

/** Whichever way seems best; it listens to whomever one of them would look for. */
export const free: PartneringPolicy = {
  seeksAllies: false,
  usesResellers: false,
  managesPortfolio: false,
  choosesWay: true,
  tenders: false,
  considers: (world, firm, candidate) =>
    world.rates.ways.some((way) => waysToSell[way].considers(world, firm, candidate)),
  criterion: indifferent,
};
