import { goalDistance } from "../../equations/goalDistance.ts";
import { marketOverlap } from "../../equations/marketOverlap.ts";
import { saturation } from "../../equations/saturation.ts";
import { unitCost } from "../../equations/unitCost.ts";
import { aimOf } from "../../observe/aim.ts";
import { turnover } from "../../observe/estimates.ts";
import type { CriterionParameters } from "../../Parameters.ts";
import { allyOf, sellsTogether } from "../../world/Alliances.ts";
import { allianceSeats } from "../../world/Firms.ts";
import { goalCount } from "../../world/goals.ts";
import type { World } from "../../world/World.ts";

/** Accounts known, and months together, at which these count by half. */
const knownHalf = 100;
const togetherHalfMonths = 24;

/**
 * Worth of a candidate at first sight: a weighted sum of what can be seen of it, each seen as a share.
 *
 * score = Σ w_c · x_c
 *
 * @param withAllies  whether a firm lacks only what its allies lack too
 * @source docs/model.md, right partner; Gulati 1995 for familiarity
 */
export function firstSight(
  world: World,
  firm: number,
  candidate: number,
  weights: CriterionParameters,
  withAllies = false,
): number {
  const { columns } = world.firms;
  const known = columns.contacts[candidate].length + columns.users[candidate];
  let score =
    weights.coverage * covers(world, firm, candidate, withAllies) +
    weights.relationships * saturation(known, knownHalf) +
    weights.goals -
    weights.goals * goalsApart(world, firm, candidate);
  // The rest is looked at only by who asks for it.
  if (weights.orientation !== 0)
    score += weights.orientation * saturation(columns.orientation[candidate], 1);
  if (weights.overlap !== 0) score += weights.overlap * overlapOf(world, firm, candidate);
  if (weights.power !== 0) score += weights.power * balance(world, firm, candidate);
  if (weights.saving !== 0) score += weights.saving * saves(world, firm, candidate);
  if (weights.familiarity !== 0)
    score +=
      weights.familiarity * saturation(monthsTogether(world, firm, candidate), togetherHalfMonths);
  if (weights.drive !== 0) score += weights.drive * saturation(columns.drive[candidate], 1);
  return score;
}

/** Share of what we lack that the candidate covers, weighted by need. */
function covers(world: World, firm: number, candidate: number, withAllies: boolean): number {
  const { components } = world.parameters;
  const { capability } = world.firms.columns;
  const need = aimOf(world, firm);
  const K = components.length;
  let lacking = 0;
  let covered = 0;
  for (let k = 0; k < K; k++) {
    const mine = withAllies ? bestOfAllies(world, firm, k) : capability[firm * K + k];
    const weight = need[k];
    lacking += weight * (1 - mine);
    covered += weight * Math.max(0, capability[candidate * K + k] - mine);
  }
  return lacking === 0 ? 0 : covered / lacking;
}

/** The best of a component that a firm has itself or gets from those with whom it sells. */
function bestOfAllies({ parameters, firms, alliances }: World, firm: number, k: number): number {
  const { capability, allied, alliance } = firms.columns;
  const { columns } = alliances;
  const K = parameters.components.length;
  let best = capability[firm * K + k];
  for (let i = firm * allianceSeats; i < firm * allianceSeats + allied[firm]; i++) {
    const a = alliance[i];
    if (!sellsTogether(columns, a)) continue;
    best = Math.max(best, columns.depth[a] * capability[allyOf(columns, a, firm) * K + k]);
  }
  return best;
}

/** The smaller turnover over the larger: 1 for equals. */
function balance(world: World, firm: number, candidate: number): number {
  const mine = turnover(world, firm);
  const theirs = turnover(world, candidate);
  return Math.min(mine, theirs) / Math.max(mine, theirs);
}

/** How far below list price the candidate makes what it covers of our lack: 0 at list price, 1 for nothing. */
function saves(world: World, firm: number, candidate: number): number {
  const { components } = world.parameters;
  const { capability, output } = world.firms.columns;
  const need = aimOf(world, firm);
  const K = components.length;
  let listed = 0;
  let saved = 0;
  for (let k = 0; k < K; k++) {
    const { unitCostKeurPerMonth, listMarkup, priorOutput, learningRate } = components[k];
    const gain = capability[candidate * K + k] - capability[firm * K + k];
    if (gain <= 0) continue;
    const list = unitCostKeurPerMonth * (1 + listMarkup) * world.market.boughtCost[k];
    const made = output[candidate * K + k];
    const weight = need[k];
    listed += weight * gain * list;
    saved +=
      weight * gain * (list - unitCost(unitCostKeurPerMonth, made, priorOutput, learningRate));
  }
  return listed === 0 ? 0 : saved / listed;
}

/** Months for which contracts between the two ran that have ended. */
function monthsTogether({ alliances }: World, firm: number, candidate: number): number {
  const { first, second, signed, ended } = alliances.columns;
  let months = 0;
  for (let a = 0; a < alliances.count; a++) {
    if (signed[a] === -1 || ended[a] === -1) continue;
    const theirs =
      (first[a] === firm && second[a] === candidate) ||
      (first[a] === candidate && second[a] === firm);
    if (theirs) months += ended[a] - signed[a];
  }
  return months;
}

export function goalsApart(world: World, firm: number, candidate: number): number {
  const { goal } = world.firms.columns;
  return goalDistance(goal, firm * goalCount, candidate * goalCount, goalCount);
}

export function overlapOf(world: World, firm: number, candidate: number): number {
  const { capability, x, y } = world.firms.columns;
  const K = world.parameters.components.length;
  const dx = x[firm] - x[candidate];
  const dy = y[firm] - y[candidate];
  return marketOverlap(capability, firm * K, candidate * K, K, Math.sqrt(dx * dx + dy * dy));
}
