import { composeOffer } from "../../actions/composeOffer.ts";
import { type Duel, duelOf } from "../../observe/duel.ts";
import { countedRecurring, homeRevenueOf } from "../../observe/measures.ts";
import { record } from "../../observe/record.ts";
import { gumbelOfBits } from "../../random/distributions.ts";
import { purposeIndex } from "../../random/purposes.ts";
import { drawBits, type Streams } from "../../random/Streams.ts";
import { responseNames } from "../../world/codes.ts";
import type { World } from "../../world/World.ts";
import { responses } from "./responses.ts";
import { areAllied } from "./search.ts";

const response = purposeIndex("response");

/** Answers a firm can think of at a time, and more: occasions of one month do not run into the next. */
const answersPerMonth = 8;

/**
 * At its reviews a firm looks at the rival that grows most, and if that deserves its attention weighs what it can do about it:
 * going on as before is one of the things.
 *
 * @source docs/model.md, responses; Chen & Miller 1994
 */
export function respond(world: World): void {
  const { parameters, firms, market, rates } = world;
  if (!rates.responds) return;
  const { columns, count } = firms;
  const { reviewMonths } = parameters.responses;
  for (let firm = 0; firm < count; firm++) {
    if (columns.alive[firm] === 0) continue;
    if (columns.responseEnds[firm] !== -1) {
      if (!isOver(world, firm)) continue;
      endResponse(world, firm);
    }
    if (columns.selling[firm] === 0 || (market.month + columns.offset[firm]) % reviewMonths !== 0)
      continue;
    if (parameters.groups[columns.group[firm]].responses.length === 0) continue;
    const rival = fastestRival(world, firm);
    if (rival === -1 || !isNoticed(world, firm, rival)) continue;
    const duel = duelOf(world, firm, rival);
    if (duel !== null) answer(world, firm, rival, duel);
  }
}

/** Its months are over, or there is no rival any more. */
function isOver({ firms, market }: World, firm: number): boolean {
  const { responseEnds, responseRival, alive } = firms.columns;
  return responseEnds[firm] <= market.month || alive[responseRival[firm]] === 0;
}

function endResponse(world: World, firm: number): void {
  const { columns } = world.firms;
  columns.responseEnds[firm] = -1;
  columns.bundle[firm] = 0;
  if (columns.undercut[firm] === 0) return;
  columns.undercut[firm] = 0;
  composeOffer(world, firm);
}

/** The seller whose recurring revenue has grown most in the past half-year, no ally and not bought by the firm; −1: none has. */
function fastestRival(world: World, firm: number): number {
  const { columns, count } = world.firms;
  let fastest = -1;
  let most = 0;
  for (let rival = 0; rival < count; rival++) {
    if (rival === firm || (columns.alive[rival] & columns.selling[rival]) === 0) continue;
    const grown = countedRecurring(world, rival) - columns.laggedRecurring[rival];
    if (grown <= most || columns.acquirer[rival] === firm) continue;
    if (areAllied(world, firm, rival)) continue;
    most = grown;
    fastest = rival;
  }
  return fastest;
}

/** Whether what the rival will sell by the horizon is worth attention, by the yardstick by which the market itself is. */
function isNoticed(world: World, firm: number, rival: number): boolean {
  const { attention, laggedRecurring } = world.firms.columns;
  const recurring = countedRecurring(world, rival);
  const growth = (recurring - laggedRecurring[rival]) / 6;
  const then = recurring + growth * world.parameters.responses.horizonMonths;
  return then >= attention[firm] * homeRevenueOf(world, firm);
}

function answer(world: World, firm: number, rival: number, duel: Duel): void {
  const { parameters, firms, market, streams } = world;
  const { columns } = firms;
  const { scale, months } = parameters.responses;
  const able = parameters.groups[columns.group[firm]].responses;
  const worth = responseNames.map((name) =>
    able.includes(name) ? responses[name].worth(world, firm, rival, duel) : NaN,
  );
  const seemed = world.recorder === null ? null : new Float64Array(worth.length);
  const chosen = preferred(streams, columns.birth[firm], market.month, worth, scale, seemed);
  if (chosen === -1) return;
  const { begin, lasts } = responses[responseNames[chosen]];
  if (lasts) {
    columns.response[firm] = chosen;
    columns.responseRival[firm] = rival;
    columns.responseEnds[firm] = market.month + months;
  }
  if (seemed !== null) {
    const terms = responseNames.flatMap((name, i) => [
      [`${name} (k€)`, worth[i]] as const,
      [`${name}, as it seemed (k€)`, Number.isNaN(worth[i]) ? NaN : seemed[i]] as const,
    ]);
    const weighed = Object.fromEntries(terms.filter(([, value]) => !Number.isNaN(value)));
    record(world, "responded", firm, rival, worth[chosen], responseNames[chosen], [
      { firm, terms: weighed },
    ]);
  }
  begin(world, firm, rival);
}

/**
 * One of several by what they are worth: a logit whose scale is a part of the mean distance between them, so that neither the unit
 * nor what all have in common counts.
 *
 * @param worth   NaN where it is out of the question
 * @param seemed  where to write how much each seemed worth, in the unit of what it is worth; null: nobody asks
 * @returns its place, −1 where all are
 * @source McFadden 1974
 */
export function preferred(
  streams: Streams,
  birth: number,
  month: number,
  worth: readonly number[],
  scale: number,
  seemed: Float64Array | null = null,
): number {
  const possible = worth.filter((value) => !Number.isNaN(value));
  const mean = possible.reduce((sum, value) => sum + value, 0) / possible.length;
  const distance =
    possible.reduce((sum, value) => sum + Math.abs(value - mean), 0) / possible.length;
  let best = -1;
  let most = -Infinity;
  for (let i = 0; i < worth.length; i++) {
    if (Number.isNaN(worth[i])) continue;
    const bits = drawBits(streams, response, birth, month * answersPerMonth + i);
    const lead = distance === 0 ? 0 : (worth[i] - mean) / distance;
    const seen = lead + scale * gumbelOfBits(bits);
    if (seemed !== null) seemed[i] = mean + (distance === 0 ? 1 : distance) * seen;
    if (seen > most) {
      most = seen;
      best = i;
    }
  }
  return best;
}
