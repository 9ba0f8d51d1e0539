import { bargainingWeight } from "../../equations/bargainingWeight.ts";
import { performance } from "../../equations/performance.ts";
import { aimOf } from "../../observe/aim.ts";
import { chancesOfDeal, turnover, weightOfGoal } from "../../observe/estimates.ts";
import { expectedLifetime } from "../../observe/measures.ts";
import { tilted } from "../../equations/tilted.ts";
import { pow } from "../../random/portable.ts";
import { mostComponents } from "../../world/columns.ts";
import { goalOf } from "../../world/goals.ts";
import type { World } from "../../world/World.ts";
import type { Deal } from "../allianceGain.ts";
import { ownDeal } from "./ownDeal.ts";

/** max(coverage, ε)^ρ by component without and with the ally. */
const alone = new Float64Array(mostComponents);
const joint = new Float64Array(mostComponents);
/** And with what a firm may take that is bound to the ally and leaves the ally out. */
const unaided = new Float64Array(mostComponents);

/**
 * What selling together brings a firm a month (Keur): margin on deals that the ally introduces, the better chance in its own
 * projects, and its part of the deals that the ally leads.
 *
 * @param myHours     hours a month that the firm gives
 * @param theirHours  and that the ally gives
 * @param bought      components, in bits, that the firm gets from the ally at a price and the ally from the firm: what they
 *                    are worth is counted there
 */
export function salesGain(
  world: World,
  firm: number,
  ally: number,
  deal: Deal,
  myHours: number,
  theirHours: number,
  bought: { readonly received: number; readonly given: number },
): number {
  const { parameters, firms } = world;
  const { columns } = firms;
  const terms = parameters.alliances;
  const { split, powerExponent } = deal.governance;
  const { rung } = deal;
  const { hoursPerWarmContact, hoursPerColdContact, hoursPerRepPerMonth, relationshipWarmth } =
    parameters.selling;
  const K = parameters.components.length;
  const need = aimOf(world, firm);
  const { weakLinkExponent: rho, coverageFloor } = parameters.utility;
  let allyWeight = 0;
  for (let k = 0; k < K; k++) {
    const listed = terms.armsLengthDepth * world.market.boughtCapability[k];
    const theirs = deal.depth * columns.capability[ally * K + k];
    const received = (bought.received & (1 << k)) === 0 ? 0 : theirs;
    const own = Math.max(columns.capability[firm * K + k], listed, received, coverageFloor);
    // Who is bound may not buy what the ally makes better than it does itself.
    const bound = deal.exclusive && received === 0 && theirs > columns.capability[firm * K + k];
    if (bound || theirs > own) allyWeight += need[k];
    alone[k] = pow(own, rho);
    unaided[k] = bound
      ? pow(Math.max(columns.capability[firm * K + k], coverageFloor), rho)
      : alone[k];
    joint[k] = pow(bound ? Math.max(theirs, coverageFloor) : Math.max(own, theirs), rho);
  }
  // The customer trusts who is introduced as far as the introducer does.
  const side = deal.first === firm ? 0 : 1;
  const warmth = relationshipWarmth * deal.startingTrust[1 - side];
  const myWarmth = relationshipWarmth * deal.startingTrust[side];
  const { price, margin } = ownDeal(world, firm);
  const chanceOf = chancesOfDeal(world, firm, price);
  const chance = (powered: Float64Array, warm: number) =>
    chanceOf(performance(need, 0, powered, 0, K, rho), warm);
  const power = bargainingWeight(turnover(world, ally), turnover(world, firm), powerExponent);
  const mine = deal.first === firm ? deal.tilt : -deal.tilt;
  const theirShare = partOf(
    allyWeight,
    tilted(split === "power" ? power : allyWeight, -mine),
    rung.equity,
  );
  const ownHours =
    deal.throughAllyAlone === true
      ? 0
      : (1 - deal.openness * terms.promisedShare) * columns.reps[firm] * hoursPerRepPerMonth;
  const selling = columns.selling[firm] === 1;
  const introduced = selling
    ? (theirHours / hoursPerWarmContact) * chance(joint, warmth) * margin * (1 - theirShare)
    : 0;
  const inOwn = selling
    ? (ownHours / hoursPerColdContact) *
      (chance(joint, 0) * (1 - theirShare) - chance(alone, 0)) *
      margin
    : 0;
  // What does not make its own offer better a firm leaves out of it; who is bound may not put others in its place.
  const least =
    deal.exclusive && selling
      ? (ownHours / hoursPerColdContact) * (chance(unaided, 0) - chance(alone, 0)) * margin
      : 0;
  const better = Math.max(least, inOwn);
  // Of deals led by the ally a firm gets the part that the ally lacks.
  const lacked = lackedBy(world, ally, firm, deal, bought.given);
  const myShare = partOf(lacked, tilted(split === "power" ? 1 - power : lacked, mine), rung.equity);
  const given =
    columns.selling[ally] === 1
      ? ((myHours + theirHours) / hoursPerWarmContact) * chance(joint, myWarmth) * margin * myShare
      : 0;
  const growth = weightOfGoal(world, firm, goalOf.growth);
  const profit = weightOfGoal(world, firm, goalOf.margin);
  const sold = growth * introduced + profit * better + profit * given;
  if (terms.commission === 0) return sold;
  // Whoever introduces a customer gets a commission from whoever leads.
  const fee = terms.commission * price * expectedLifetime(world);
  const feeOf = (warm: number) => (chance(joint, warm) * fee) / hoursPerWarmContact;
  const received = columns.selling[ally] === 1 ? myHours * feeOf(myWarmth) : 0;
  const paid = selling ? theirHours * feeOf(warmth) : 0;
  return sold + profit * received - growth * paid;
}

/** Part of a contributor in an offer of two: what was agreed, moved towards one half by a legal entity of both. */
function partOf(contributed: number, agreed: number, equity: number): number {
  return contributed === 0 ? agreed : (1 - equity) * agreed + equity / 2;
}

/** Need weight of the components that one firm has and the other lacks, but for those that it buys. */
function lackedBy(world: World, other: number, firm: number, deal: Deal, bought: number): number {
  const { parameters, firms, market } = world;
  const K = parameters.components.length;
  const need = aimOf(world, other);
  let weight = 0;
  for (let k = 0; k < K; k++) {
    if ((bought & (1 << k)) !== 0) continue;
    const listed = parameters.alliances.armsLengthDepth * market.boughtCapability[k];
    const made = firms.columns.capability[other * K + k];
    const theirs = deal.exclusive ? made : Math.max(made, listed);
    if (deal.depth * firms.columns.capability[firm * K + k] > theirs) weight += need[k];
  }
  return weight;
}
