import { allianceGain, dealOf } from "../../actions/allianceGain.ts";
import { partnering } from "../../policies/partnering/index.ts";
import { memberOf } from "../../world/Alliances.ts";
import { wayCount } from "../../world/Choices.ts";
import type { World } from "../../world/World.ts";
import { expectedOfResellers, resellersOf } from "./reselling.ts";

/** Part of a surprise that moves what a firm believes, and at least and at most as many tries over which all forget. */
const ownSpeed = 1 / 4;
const heardFrom = 4;
const heardOver = 40;
/** What a way brought counts for at most so many times of what was hoped for. */
const mostRatio = 4;

const byResellers = partnering.findIndex(({ usesResellers }) => usesResellers);

/** Writes down by which way to sell each side came to an alliance: the one that it takes now, or that would have looked for the other. */
export function noteWays(world: World, a: number): void {
  const { alliances, firms, choices, rates } = world;
  const { way, first, second } = alliances.columns;
  const policies = firms.columns.partnering;
  const proposer = first[a];
  const listener = second[a];
  way[2 * a] = partnering[policies[proposer]].choosesWay
    ? choices.columns.way[proposer]
    : policies[proposer];
  const found = rates.ways.find((one) => partnering[one].considers(world, listener, proposer));
  way[2 * a + 1] = partnering[policies[listener]].choosesWay
    ? (found ?? rates.ways[0])
    : policies[listener];
}

/** Both sides of an alliance note what deals they hope will come through the other from now on. */
export function hopeOfAlly(world: World, a: number): void {
  const { alliances, market } = world;
  const { columns } = alliances;
  const deal = { ...dealOf(world, a), throughAllyAlone: true };
  const [first, second] = [columns.first[a], columns.second[a]];
  columns.hoped[2 * a] = allianceGain(world, first, second, deal);
  columns.hoped[2 * a + 1] = allianceGain(world, second, first, deal);
  columns.brought[2 * a] = 0;
  columns.brought[2 * a + 1] = 0;
  columns.lookedAt[a] = market.month;
}

/** At a review both sides hold what came through the other since the last one against what they hoped for. */
export function lookAtAlly(world: World, a: number): void {
  const { columns } = world.alliances;
  const months = world.market.month - columns.lookedAt[a];
  if (months === 0) return;
  for (const side of [0, 1] as const) {
    const mine = 2 * a + side;
    const brought = columns.brought[mine] / months;
    learn(world, memberOf(columns, a, side), columns.way[mine], brought, columns.hoped[mine]);
  }
  hopeOfAlly(world, a);
}

/** A firm notes what it hopes to sell through its resellers from now on. */
export function hopeOfResellers(world: World, firm: number): void {
  const { columns } = world.choices;
  columns.resoldHoped[firm] = expectedOfResellers(world, firm, resellersOf(world, firm));
  columns.resold[firm] = 0;
  columns.resoldSince[firm] = world.market.month;
}

/** Once a year a firm holds what its resellers sold against what it hoped for. */
export function lookAtResellers(world: World, firm: number): void {
  const { resold, resoldHoped, resoldSince } = world.choices.columns;
  const months = world.market.month - resoldSince[firm];
  if (resoldSince[firm] === -1 || months < 12) return;
  learn(world, firm, byResellers, resold[firm] / months, resoldHoped[firm]);
  hopeOfResellers(world, firm);
}

/**
 * Moves what a firm believes of a way, and what all hear of it, by a part of the surprise; where nothing was hoped for,
 * nothing surprises.
 *
 * @source docs/model.md, free choice; Erev & Roth 1998
 */
function learn(world: World, firm: number, way: number, brought: number, hoped: number): void {
  const { choices, firms } = world;
  if (hoped <= 0 || way >= wayCount) return;
  const seen = Math.min(mostRatio, Math.max(0, brought / hoped));
  choices.confidence[way] +=
    (seen - choices.confidence[way]) / Math.min(heardOver, heardFrom + choices.tries[way]);
  choices.tries[way]++;
  if (!partnering[firms.columns.partnering[firm]].choosesWay) return;
  const i = firm * wayCount + way;
  choices.columns.confidence[i] += ownSpeed * (seen - choices.columns.confidence[i]);
  choices.columns.tries[i]++;
}
