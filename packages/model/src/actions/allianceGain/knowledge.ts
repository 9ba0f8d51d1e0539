import { absorbed } from "../../equations/absorbed.ts";
import { innovationHazard } from "../../equations/innovationHazard.ts";
import { performance } from "../../equations/performance.ts";
import { aimOf } from "../../observe/aim.ts";
import { chancesOfDeal } from "../../observe/estimates.ts";
import { costAfter } from "../../observe/making.ts";
import {
  exchangeRate,
  makesItself,
  outputKnown,
  researchOf,
  researchPool,
  researchSpeed,
} from "../../observe/research.ts";
import { pow } from "../../random/portable.ts";
import { scope } from "../../world/codes.ts";
import { mostComponents } from "../../world/columns.ts";
import type { World } from "../../world/World.ts";
import type { Deal } from "../allianceGain.ts";
import { ownDeal } from "./ownDeal.ts";

/** How far firms look ahead when they judge what they would learn. */
const horizonMonths = 12;

/** What a firm can do now and in a year, as max(coverage, ε)^ρ by component. */
const now = new Float64Array(mostComponents);
const then = new Float64Array(mostComponents);

type Terms = Pick<Deal, "scopes" | "depth">;

/**
 * What a firm gains a month by what an alliance lets it learn in a year, less what it loses as the ally learns (Keur): the
 * better chance in its own projects, and what it makes cheaper by the ally's experience. What the ally wins more with what it
 * learns comes out of all jobs alike, and so out of those of the firm.
 *
 * @source docs/model.md, knowledge
 */
export function knowledgeGain(world: World, firm: number, ally: number, deal: Terms): number {
  if (!teaches(world, deal)) return 0;
  const { firms, jobs } = world;
  const exposed = firms.columns.users[firm] / jobs.count;
  const lost =
    exposed === 0 ? 0 : exposed * winsLearnt(world, ally, firm, deal) * ownDeal(world, firm).margin;
  return benefitOfKnowledge(world, firm, ally, deal) - lost;
}

/** The same without what the ally makes of it: what the firm has from it (Keur a month). */
export function benefitOfKnowledge(world: World, firm: number, ally: number, deal: Terms): number {
  if (!teaches(world, deal)) return 0;
  const learnt = winsLearnt(world, firm, ally, deal) * ownDeal(world, firm).margin;
  return learnt + savedByExperience(world, firm, ally, deal);
}

/** A deal as deep as it will be in a year, by what only the two will have learnt together. */
export function deepened(world: World, firm: number, ally: number, deal: Deal): Deal {
  const { spillover } = world.parameters.alliances;
  if (spillover === 1 || !world.rates.exchanges) return deal;
  const rate = exchangeRate(world, deal.scopes, deal.depth);
  const { capability } = world.firms.columns;
  const need = aimOf(world, firm);
  const K = need.length;
  let novelty = 0;
  for (let k = 0; k < K; k++) {
    const mine = capability[firm * K + k];
    const theirs = capability[ally * K + k];
    novelty += need[k] * absorbed(Math.min(mine, theirs), Math.max(mine, theirs), rate);
  }
  const joint = (1 - spillover) * Math.min(1, Math.max(0, horizonMonths * novelty));
  return { ...deal, depth: deal.depth + (deal.openness - deal.depth) * joint };
}

/** Whether anything is learnt in an alliance of these terms. */
function teaches({ rates, parameters }: World, { scopes, depth }: Terms): boolean {
  const { leakagePerMonth, sharedLearning } = parameters.alliances;
  if ((scopes & scope.research) === 0) return leakagePerMonth > 0 && depth > 0;
  return rates.exchanges || rates.researches || sharedLearning > 0;
}

/** Deals a month that a firm would win more in its own projects with what it would learn in a year. */
function winsLearnt(world: World, firm: number, ally: number, deal: Terms): number {
  const { parameters, firms } = world;
  const { columns } = firms;
  const { hoursPerColdContact, hoursPerRepPerMonth } = parameters.selling;
  const promised = (deal.scopes & scope.sales) === 0 ? 0 : parameters.alliances.promisedShare;
  const hours = (1 - promised) * columns.reps[firm] * hoursPerRepPerMonth;
  if (columns.selling[firm] === 0 || hours === 0) return 0;
  const { weakLinkExponent: rho, coverageFloor } = parameters.utility;
  const { armsLengthDepth } = parameters.alliances;
  const need = aimOf(world, firm);
  const K = need.length;
  foresee(world, firm, ally, deal);
  for (let k = 0; k < K; k++) {
    const bought = armsLengthDepth * world.market.boughtCapability[k];
    const least = Math.max(bought, coverageFloor);
    now[k] = pow(Math.max(columns.capability[firm * K + k], least), rho);
    then[k] = pow(Math.max(then[k], least), rho);
  }
  const chance = chancesOfDeal(world, firm, ownDeal(world, firm).price);
  const after = chance(performance(need, 0, then, 0, K, rho), 0);
  const before = chance(performance(need, 0, now, 0, K, rho), 0);
  return (hours / hoursPerColdContact) * (after - before);
}

/** Writes to `then` what a firm can expect to be able to do in a year by this alliance alone. */
function foresee(world: World, firm: number, ally: number, deal: Terms): void {
  const { parameters, firms, market } = world;
  const { capability, drive } = firms.columns;
  const { innovationPerKeur, innovationStep, researchFixedKeurPerMonth } = parameters.technology;
  const need = aimOf(world, firm);
  const K = need.length;
  const together = (deal.scopes & scope.research) !== 0;
  const without = researchPool(world, firm, ally);
  const pool = without + (together ? deal.depth * researchOf(world, ally) : 0);
  const faster = researchSpeed(world, firm, pool) - researchSpeed(world, firm, without);
  const hazard = (spent: number) =>
    innovationHazard(innovationPerKeur, drive[firm], spent, researchFixedKeurPerMonth);
  const ideas = pool === without ? 0 : hazard(pool) - hazard(without);
  const taken = parameters.alliances.spillover * exchangeRate(world, deal.scopes, deal.depth);
  let room = 0;
  for (let k = 0; k < K; k++) room += need[k] * (1 - capability[firm * K + k]);
  for (let k = 0; k < K; k++) {
    const mine = capability[firm * K + k];
    const theirs = capability[ally * K + k];
    const gap = Math.max(0, market.frontier - mine);
    let learnt = Math.min(
      Math.max(0, theirs - mine),
      horizonMonths * absorbed(mine, theirs, taken),
    );
    if (makesItself(world, firm, k)) learnt += Math.min(1, horizonMonths * faster) * mine * gap;
    if (ideas > 0 && room > 0) {
      const about = (need[k] * (1 - mine)) / room;
      learnt += Math.min(1, horizonMonths * ideas * about) * innovationStep * (1 - mine);
    }
    then[k] = Math.min(1, Math.max(0, mine + learnt));
  }
}

/** What a firm would make cheaper by the experience of an ally in research, on the units that it has in service (Keur a month). */
function savedByExperience(world: World, firm: number, ally: number, { scopes }: Terms): number {
  const { parameters, firms } = world;
  const { sharedLearning } = parameters.alliances;
  const { users, output, offer } = firms.columns;
  if (sharedLearning === 0 || (scopes & scope.research) === 0) return 0;
  if (users[firm] === 0 || offer[firm] === -1) return 0;
  const K = parameters.components.length;
  let saving = 0;
  for (let k = 0; k < K; k++) {
    if (!makesItself(world, firm, k)) continue;
    const known = outputKnown(world, firm, k, ally);
    const more = known + sharedLearning * output[ally * K + k];
    saving += costAfter(world, firm, k, known) - costAfter(world, firm, k, more);
  }
  return users[firm] * saving;
}
