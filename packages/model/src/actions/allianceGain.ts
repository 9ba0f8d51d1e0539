import { bargainingWeight } from "../equations/bargainingWeight.ts";
import { performance } from "../equations/performance.ts";
import { strangeness } from "../equations/strangeness.ts";
import { chanceOfDeal, meanNeed, turnover } from "../observe/estimates.ts";
import { expectedLifetime } from "../observe/measures.ts";
import { pow } from "../random/portable.ts";
import type { Governance } from "../world/Governance.ts";
import type { World } from "../world/World.ts";

/** What an alliance would be. */
export interface Deal {
  readonly governance: Governance;
  /** How far the two understand each other's culture. */
  readonly understanding: number;
}

/** The terms of an alliance. */
export function dealOf({ rates, alliances }: World, alliance: number): Deal {
  const { governance, understanding } = alliances.columns;
  return {
    governance: rates.governance[governance[alliance]],
    understanding: understanding[alliance],
  };
}

/**
 * What a firm expects of an alliance per month when both give the hours that they promise (Keur a month): its margin on
 * deals that the ally introduces, its part of deals that it introduces, the better chance in its own projects, less the hours and running costs.
 *
 * Both sides estimate by the same arithmetic, from their own place in it.
 */
export function allianceGain(world: World, firm: number, ally: number, deal: Deal): number {
  const { parameters, firms, market } = world;
  const { columns } = firms;
  const { costLevel } = market;
  const costs = costLevel * parameters.groups[columns.group[firm]].costFactor;
  const terms = parameters.alliances;
  const { split, powerExponent } = deal.governance;
  const { hoursPerWarmContact, hoursPerColdContact, hoursPerRepPerMonth, relationshipWarmth } =
    parameters.selling;
  const K = parameters.components.length;
  const need = meanNeed(world);
  const { weakLinkExponent: rho, coverageFloor } = parameters.utility;
  const alone = new Float64Array(K);
  const joint = new Float64Array(K);
  let cost = 0;
  let allyWeight = 0;
  for (let k = 0; k < K; k++) {
    const bought = terms.armsLengthDepth * parameters.components[k].marketCapability;
    const own = Math.max(columns.capability[firm * K + k], bought, coverageFloor);
    const theirs = terms.depth * columns.capability[ally * K + k];
    if (theirs > own) allyWeight += need[k];
    alone[k] = pow(own, rho);
    joint[k] = pow(Math.max(own, theirs), rho);
    cost += parameters.components[k].unitCostKeurPerMonth * costs;
  }
  const warmth = relationshipWarmth * terms.trustStart;
  const price =
    columns.price[firm] > 0
      ? columns.price[firm]
      : cost + 1 / (parameters.utility.price * market.priceWeight);
  const chance = (powered: Float64Array, warm: number) =>
    chanceOfDeal(world, firm, performance(need, 0, powered, 0, K, rho), price, warm);
  const margin = Math.max(0, price - cost) * expectedLifetime(world);
  const theirShare =
    split === "power"
      ? bargainingWeight(turnover(world, ally), turnover(world, firm), powerExponent)
      : allyWeight;
  const theirHours = terms.effort * terms.promisedShare * columns.reps[ally] * hoursPerRepPerMonth;
  const myHours = terms.effort * terms.promisedShare * columns.reps[firm] * hoursPerRepPerMonth;
  const ownHours = (1 - terms.promisedShare) * columns.reps[firm] * hoursPerRepPerMonth;
  const selling = columns.selling[firm] === 1;
  const introduced = selling
    ? (theirHours / hoursPerWarmContact) * chance(joint, warmth) * margin * (1 - theirShare)
    : 0;
  const better = selling
    ? (ownHours / hoursPerColdContact) *
      (chance(joint, 0) * (1 - theirShare) - chance(alone, 0)) *
      margin
    : 0;
  // Of deals led by the ally a firm gets the part that the ally lacks.
  const myShare = split === "power" ? 1 - theirShare : lackedBy(world, ally, firm);
  const given =
    columns.selling[ally] === 1
      ? ((myHours + theirHours) / hoursPerWarmContact) * chance(joint, warmth) * margin * myShare
      : 0;
  const ownValue = columns.ownValue[firm] / columns.ownHours[firm];
  const strange = strangeness(columns.culture[firm], columns.culture[ally], deal.understanding);
  const hours =
    myHours + terms.managementHoursPerMonth + parameters.culture.hoursPerMonth * strange;
  return (
    introduced +
    Math.max(0, better) +
    given -
    hours * ownValue -
    costLevel * terms.runningCostKeurPerMonth -
    (costLevel * (terms.setupCostKeur + terms.exitCostKeur)) / terms.termMonths
  );
}

/** Need weight of the components that one firm has and the other lacks. */
function lackedBy(world: World, other: number, firm: number): number {
  const { parameters, firms } = world;
  const K = parameters.components.length;
  const need = meanNeed(world);
  let weight = 0;
  for (let k = 0; k < K; k++) {
    const bought = parameters.alliances.armsLengthDepth * parameters.components[k].marketCapability;
    const theirs = Math.max(firms.columns.capability[other * K + k], bought);
    if (parameters.alliances.depth * firms.columns.capability[firm * K + k] > theirs)
      weight += need[k];
  }
  return weight;
}
