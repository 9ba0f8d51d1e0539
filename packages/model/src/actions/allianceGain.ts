import { strangeness } from "../equations/strangeness.ts";
import { urgencyOf, weightOfGoal } from "../observe/estimates.ts";
import { capacitySaving } from "../observe/capacity.ts";
import { fleetSaving } from "../observe/fleet.ts";
import { procurementSaving } from "../observe/pooling.ts";
import type { RungParameters } from "../Parameters.ts";
import { scope } from "../world/codes.ts";
import { expectedLegalCost } from "./legalCosts.ts";
import type { Governance } from "../world/Governance.ts";
import {
  chanceOfCompletion,
  depthOn,
  governanceOf,
  managementHours,
  rungOf,
} from "../world/rungs.ts";
import { allyOf } from "../world/Alliances.ts";
import { allianceSeats } from "../world/Firms.ts";
import { goalOf } from "../world/goals.ts";
import type { World } from "../world/World.ts";
import { deepened, knowledgeGain } from "./allianceGain/knowledge.ts";
import { salesGain } from "./allianceGain/sales.ts";
import { noSupply, supplyOf } from "./allianceGain/supply.ts";

/** What an alliance would be on some rung. */
export interface Deal {
  readonly governance: Governance;
  readonly rung: RungParameters;
  readonly depth: number;
  /** How far its rung has been opened: the depth that it cannot pass. */
  readonly openness: number;
  /** Chance that its set-up is not given up half-way. */
  readonly completion: number;
  /** What it is about, in bits. */
  readonly scopes: number;
  /** Whether neither may take from anybody else what the other makes better. */
  readonly exclusive: boolean;
  /** Part of joint offers that power has moved to the first member. */
  readonly tilt: number;
  readonly first: number;
  /** Its row, −1 while the two do not talk. */
  readonly alliance: number;
  /** Trust of each side in the other when the talks began. */
  readonly startingTrust: readonly [number, number];
  /** How far the two understand each other's culture. */
  readonly understanding: number;
  /** Ally whose place this one would take, left out: none. */
  readonly insteadOf?: number;
  /** Whether only deals are asked for that come through the ally, and no matter what they cost; left out: no. */
  readonly throughAllyAlone?: boolean;
  /** What each side can expect to pay for advice. */
  readonly legalCostKeurPerMonth: number;
}

/** Where each part of a gain stands among the parts. */
export const part = {
  sold: 0,
  saved: 1,
  traded: 2,
  delivered: 3,
  driven: 4,
  learnt: 5,
  hours: 6,
  running: 7,
  once: 8,
  legal: 9,
} as const;

/** What the last gain that was asked for is made of (Keur a month), before the chance that its set-up is given up. */
export const lastParts = new Float64Array(10);

/** The terms of an alliance on its own rung, or on another. */
export function dealOf(world: World, alliance: number, rung = rungOf(world, alliance)): Deal {
  return {
    governance: governanceOf(world, alliance),
    rung,
    depth: depthOn(world, alliance, rung),
    openness: world.alliances.columns.openness[alliance],
    completion: chanceOfCompletion(world, alliance, rung),
    scopes: world.alliances.columns.scopes[alliance],
    exclusive: world.alliances.columns.exclusive[alliance] === 1,
    tilt: world.alliances.columns.tilt[alliance],
    first: world.alliances.columns.first[alliance],
    alliance,
    startingTrust: [
      world.alliances.columns.startingTrust[2 * alliance],
      world.alliances.columns.startingTrust[2 * alliance + 1],
    ],
    understanding: world.alliances.columns.understanding[alliance],
    legalCostKeurPerMonth: expectedLegalCost(world, alliance, rung.termMonths),
  };
}

/** The terms of an alliance as agreed, with the stages that are still to be opened. */
export function programmeOf(world: World, alliance: number): Deal {
  const deal = dealOf(world, alliance);
  if (deal.openness === 1) return deal;
  const depth = deal.depth / deal.openness;
  return { ...deal, openness: 1, depth, scopes: deal.governance.scopes };
}

/**
 * What a firm expects of an alliance per month when both give the hours that they promise (Keur a month): its margin on
 * deals that the ally introduces, its part of deals that it introduces, the better chance in its own projects, what it
 * saves and learns, what one supplies the other and delivers for it, each as much as it counts for its goals, less the hours and running costs.
 *
 * Both sides estimate by the same arithmetic, from their own place in it.
 */
export function allianceGain(world: World, firm: number, ally: number, deal: Deal): number {
  const { parameters, firms, market } = world;
  const { columns } = firms;
  const { costLevel } = market;
  const { rung } = deal;
  const myHours = hoursOnPaper(world, firm, deal);
  const supplies = (deal.scopes & scope.supply) !== 0;
  const received = supplies ? supplyOf(world, firm, ally, deal) : noSupply;
  const given = supplies ? supplyOf(world, ally, firm, deal) : noSupply;
  const sold =
    (deal.scopes & scope.sales) === 0
      ? 0
      : salesGain(
          world,
          firm,
          ally,
          deepened(world, firm, ally, deal),
          myHours,
          hoursOnPaper(world, ally, deal),
          {
            received: received.components,
            given: given.components,
          },
        );
  if (deal.throughAllyAlone === true) return sold;
  const saved =
    (deal.scopes & scope.procurement) === 0
      ? 0
      : weightOfGoal(world, firm, goalOf.margin) * procurementSaving(world, firm, ally);
  const delivered =
    (deal.scopes & scope.production) === 0
      ? 0
      : weightOfGoal(world, firm, goalOf.margin) *
        capacitySaving(world, firm, ally, deal.alliance, deal.depth);
  const driven =
    (deal.scopes & scope.logistics) === 0
      ? 0
      : weightOfGoal(world, firm, goalOf.margin) * fleetSaving(world, firm, ally);
  const learnt =
    weightOfGoal(world, firm, goalOf.technology) * knowledgeGain(world, firm, ally, deal);
  const traded = supplies
    ? weightOfGoal(world, firm, goalOf.margin) * (received.bought + given.sold)
    : 0;
  const ownValue = columns.ownValue[firm] / columns.ownHours[firm];
  const urgency = urgencyOf(world, firm);
  const strange = strangeness(columns.culture[firm], columns.culture[ally], deal.understanding);
  const hours =
    myHours + hoursOfManaging(world, firm, ally, deal) + parameters.culture.hoursPerMonth * strange;
  const cost = hours * ownValue;
  const running = urgency * costLevel * rung.runningCostKeurPerMonth;
  const once = (urgency * costLevel * (rung.setupCostKeur + rung.exitCostKeur)) / rung.termMonths;
  const legal = urgency * deal.legalCostKeurPerMonth;
  lastParts[part.sold] = sold;
  lastParts[part.saved] = saved;
  lastParts[part.traded] = traded;
  lastParts[part.delivered] = delivered;
  lastParts[part.driven] = driven;
  lastParts[part.learnt] = learnt;
  lastParts[part.hours] = -cost;
  lastParts[part.running] = -running;
  lastParts[part.once] = -once;
  lastParts[part.legal] = -legal;
  const working = sold + saved + traded + delivered + driven + learnt - cost - running;
  return deal.completion * working - once - legal;
}

/**
 * Hours a month by which this alliance lengthens what a firm spends on managing all of its alliances: its own, and what one more
 * takes from the others.
 */
function hoursOfManaging(world: World, firm: number, ally: number, deal: Deal): number {
  const { firms, alliances, rates } = world;
  const { allied, alliance, networkSkill } = firms.columns;
  const { overload } = rates;
  let others = 0;
  let count = 1;
  for (let i = firm * allianceSeats; i < firm * allianceSeats + allied[firm]; i++) {
    const a = alliance[i];
    const other = allyOf(alliances.columns, a, firm);
    if (other === ally || other === deal.insteadOf) continue;
    others += managementHours(world, rungOf(world, a), alliances.columns.scopes[a]);
    count++;
  }
  const own = managementHours(world, deal.rung, deal.scopes) * overload[count];
  return (own + others * (overload[count] - overload[count - 1])) / networkSkill[firm];
}

/** Hours a month that a firm with all its people at work promises an ally with whom it sells. */
function hoursOnPaper(
  { parameters, firms }: World,
  firm: number,
  { scopes, openness }: Deal,
): number {
  if ((scopes & scope.sales) === 0) return 0;
  const { effort, promisedShare } = parameters.alliances;
  const { hoursPerRepPerMonth } = parameters.selling;
  return effort * promisedShare * firms.columns.reps[firm] * hoursPerRepPerMonth * openness;
}
