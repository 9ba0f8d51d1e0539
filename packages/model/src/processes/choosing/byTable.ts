/*
 * Longer than 150 lines because choice by table is one algorithm whose tables, filling and drawing are read together.
 */
import { performance } from "../../equations/performance.ts";
import { needsNow } from "../../observe/needs.ts";
import { sellersOf } from "../../observe/measures.ts";
import { exp } from "../../random/portable.ts";
import { purposeIndex } from "../../random/purposes.ts";
import { agentKey, bitsAt } from "../../random/Streams.ts";
import { trait } from "../../world/Accounts.ts";
import type { World } from "../../world/World.ts";

const choiceByTable = purposeIndex("choice by table");

/**
 * Where every account faces the same set and taste is fresh alone, the logit can be drawn from a monthly table.
 *
 * Nobody learns demand from it, so that best-response prices need the full sum; a table for very many sellers would
 * cost more than it saves.
 */
export function decidesByTable(world: World): boolean {
  return world.rates.tabulates && sellersOf(world) < mostOptions && boundsAreClose(world);
}

/** Utility by which the bound of an offer may lie above what the average job sees in it: one proposal in some fifty holds then. */
const loosest = 4;

/**
 * Whether proposals have a chance: an offer that hardly covers some component is worth far less to nearly every job than its
 * best-covered one says, and would be proposed for ever.
 */
function boundsAreClose({ parameters, firms, offers, market }: World): boolean {
  const K = parameters.components.length;
  if (K === 1) return true;
  const { quality, weakLinkExponent } = parameters.utility;
  const { alive, selling, offer } = firms.columns;
  for (let f = 0; f < firms.count; f++) {
    if ((alive[f] & selling[f]) === 0) continue;
    const at = offer[f] * K;
    const seen = performance(market.meanNeed, 0, offers.powered, at, K, weakLinkExponent);
    if (quality * (bestCovered(offers.powered, at, K, weakLinkExponent) - seen) > loosest)
      return false;
  }
  return true;
}

/** Classes of accounts per sensitivity: a class is proposed to by its own table, so that few proposals fail. */
const classesPerTrait = 4;
const classes = classesPerTrait * classesPerTrait;

/** Cells of a table, a power of two: an option has as many as its bound asks for, rounded up. */
const cellBits = 9;
const cells = 1 << cellBits;
/** Rounding up wastes at most an eighth of the cells. */
const mostOptions = cells >> 3;
/** In a cell that is left over: a proposal that is turned down. */
const nobody = 255;

interface Tables {
  month: number;
  readonly options: number;
  /** Firm of each option; the first is doing nothing (−1). */
  readonly firm: Int32Array;
  /** One row of cells per class: the option that is proposed. */
  readonly proposed: Uint8Array;
  /**
   * One row of options per class, `term.row` numbers each, named by `term`: what is read together lies together.
   */
  readonly terms: Float64Array;
  /** Weights of quality and price of each job, in pairs: all that a decision asks of an account, close together. */
  readonly weights: Float32Array;
  readonly lowest: readonly [quality: number, price: number];
  readonly width: readonly [quality: number, price: number];
}

const term = {
  /** α_q · performance; of the best-covered component where needs differ. */
  quality: 0,
  /** α_p · price. */
  price: 1,
  /** Utility that no account of the class exceeds, without the part that all share. */
  bound: 2,
  /** What its cells stand for over e^bound, at least 1. */
  excess: 3,
  row: 4,
} as const;

/** Tables follow from the state of a month; they are remembered per world and are no part of it. */
const tablesOf = new WeakMap<World, Tables>();

let choices = new Int32Array(256);
/** What the jobs of one call bring along, in their order: weights of quality and price in pairs, and the occasion. */
let weightsOf = new Float32Array(512);
let occasionOf = new Int32Array(256);

/**
 * Choices of some jobs by exact thinning: propose an option in proportion to an upper bound of its weight in the account's
 * class, accept it with the ratio of its weight to the bound. One draw serves both: its lower bits propose, the others accept.
 *
 * @returns firm of each job in the list, −1 for doing nothing; good until the next call
 * @source von Neumann 1951 (rejection); Marsaglia 1963 (proposals from a table of cells)
 */
export function chooseByTable(world: World, list: Int32Array, count: number): Int32Array {
  const tables = tablesOfMonth(world);
  meetJobs(world, tables, list, count);
  // Locals spare the loop a look through the module at every number.
  const into = choices;
  const weightsHere = weightsOf;
  const occasionHere = occasionOf;
  const { firm, proposed, terms, options, lowest, width } = tables;
  const { parameters, jobs, streams, firms, offers, rates } = world;
  const { weakLinkExponent, quality } = parameters.utility;
  const K = parameters.components.length;
  const perQuality = 1 / width[0];
  const perPrice = 1 / width[1];
  for (let n = 0; n < count; n++) {
    const job = list[n];
    const need = rates.needsMove ? needsNow(world, job) : jobs.need;
    const needRow = rates.needsMove ? 0 : job * K;
    const qualityWeight = weightsHere[2 * n];
    const priceWeight = weightsHere[2 * n + 1];
    const q = ((qualityWeight - lowest[0]) * perQuality) | 0;
    const p = ((priceWeight - lowest[1]) * perPrice) | 0;
    const c = q * classesPerTrait + p;
    const key = agentKey(streams, choiceByTable, job);
    for (let attempt = occasionHere[n] * attempts; ; attempt++) {
      const bits = bitsAt(key, attempt);
      const i = proposed[c * cells + (bits & (cells - 1))];
      if (i === nobody) continue;
      const t = (c * options + i) * term.row;
      let worth = terms[t + term.quality];
      if (K > 1 && i > 0)
        worth =
          quality *
          performance(
            need,
            needRow,
            offers.powered,
            firms.columns.offer[firm[i]] * K,
            K,
            weakLinkExponent,
          );
      const below =
        qualityWeight * worth - priceWeight * terms[t + term.price] - terms[t + term.bound];
      const u = (bits >>> cellBits) * perDraw * terms[t + term.excess];
      // For x ≤ 0 e^x lies between two neighbouring Taylor polynomials, and few draws fall between them.
      const above = 1 + below * (1 + below * 0.5);
      if (u >= above) continue;
      if (u < above + below * below * below * (1 / 6) || u < exp(below)) {
        into[n] = firm[i];
        break;
      }
    }
  }
  return into;
}

/**
 * Looks up what the decisions ask of each job before any is taken: then one look does not wait for the draws of the job
 * before it.
 */
function meetJobs({ jobs }: World, { weights }: Tables, list: Int32Array, count: number): void {
  if (choices.length < count) {
    choices = new Int32Array(2 * count);
    occasionOf = new Int32Array(2 * count);
    weightsOf = new Float32Array(4 * count);
  }
  const { occasion } = jobs;
  const weightsHere = weightsOf;
  const occasionHere = occasionOf;
  for (let n = 0; n < count; n++) {
    const job = list[n];
    weightsHere[2 * n] = weights[2 * job];
    weightsHere[2 * n + 1] = weights[2 * job + 1];
    occasionHere[n] = occasion[job];
  }
}

/** Draws kept for the proposals of one decision. */
const attempts = 64;
/** The 23 bits that accept, as a number in [0, 1). */
const perDraw = 1 / 2 ** 23;

function tablesOfMonth(world: World): Tables {
  const { market } = world;
  const known = tablesOf.get(world);
  if (known !== undefined && known.month === market.month) return known;
  const options = 1 + sellersOf(world);
  const tables: Tables =
    known !== undefined && known.options === options
      ? known
      : {
          month: market.month,
          options,
          firm: new Int32Array(options),
          proposed: new Uint8Array(classes * cells),
          terms: new Float64Array(classes * options * term.row),
          ...(known === undefined
            ? sensitivitiesOf(world)
            : { weights: known.weights, lowest: known.lowest, width: known.width }),
        };
  tables.month = market.month;
  weighOptions(world, tables);
  for (let c = 0; c < classes; c++) fillClass(tables, c);
  tablesOf.set(world, tables);
  return tables;
}

/** What the options of this month are worth before anybody's weights, and within a class at most. */
const worth = new Float64Array(mostOptions);
const price = new Float64Array(mostOptions);
const shared = new Float64Array(mostOptions);
const bound = new Float64Array(mostOptions);
const likelihood = new Float64Array(mostOptions);

/** A job that needs one component alone. */
const oneNeed = new Float32Array([1]);

function weighOptions({ parameters, firms, offers, market }: World, { firm }: Tables): void {
  const { utility } = parameters;
  const { columns } = firms;
  const K = parameters.components.length;
  firm[0] = -1;
  worth[0] = 0;
  price[0] = 0;
  shared[0] = market.nothing;
  let i = 1;
  for (let f = 0; f < firms.count; f++) {
    if ((columns.alive[f] & columns.selling[f]) === 0) continue;
    const offer = columns.offer[f];
    const best = bestCovered(offers.powered, offer * K, K, utility.weakLinkExponent);
    firm[i] = f;
    worth[i] = utility.quality * best;
    price[i] = utility.price * market.priceWeight * offers.price[offer];
    shared[i] = utility.bandwagon * columns.share[f];
    i++;
  }
}

/** Performance of the best-covered component of an offer: no weighting of needs performs above it. */
function bestCovered(
  powered: Float64Array,
  at: number,
  components: number,
  weakLinkExponent: number,
): number {
  let best = 0;
  for (let k = 0; k < components; k++)
    best = Math.max(best, performance(oneNeed, 0, powered, at + k, 1, weakLinkExponent));
  return best;
}

/** Gives every option of a class a cell for each part of its bound; the cells that are left propose nobody. */
function fillClass({ options, lowest, width, terms, proposed }: Tables, c: number): void {
  const mostQuality = lowest[0] + (Math.floor(c / classesPerTrait) + 1) * width[0];
  const leastPrice = lowest[1] + (c % classesPerTrait) * width[1];
  let highest = -Infinity;
  for (let i = 0; i < options; i++) {
    bound[i] = mostQuality * worth[i] - leastPrice * price[i] + shared[i];
    if (bound[i] > highest) highest = bound[i];
  }
  let total = 0;
  for (let i = 0; i < options; i++) {
    likelihood[i] = exp(bound[i] - highest);
    total += likelihood[i];
  }
  const perCell = total / (cells - options);
  let cell = c * cells;
  for (let i = 0; i < options; i++) {
    const count = Math.ceil(likelihood[i] / perCell);
    const t = (c * options + i) * term.row;
    terms[t + term.quality] = worth[i];
    terms[t + term.price] = price[i];
    terms[t + term.bound] = bound[i] - shared[i];
    terms[t + term.excess] = (count * perCell) / likelihood[i];
    proposed.fill(i, cell, cell + count);
    cell += count;
  }
  proposed.fill(nobody, cell, (c + 1) * cells);
}

function sensitivitiesOf({ accounts, jobs }: World): Pick<Tables, "weights" | "lowest" | "width"> {
  const { traits } = accounts;
  const weights = new Float32Array(2 * jobs.count);
  const low = [Infinity, Infinity];
  const high = [-Infinity, -Infinity];
  for (let job = 0; job < jobs.count; job++) {
    const row = jobs.account[job] * trait.row + trait.quality;
    for (let t = 0; t < 2; t++) {
      const value = traits[row + t];
      weights[2 * job + t] = value;
      low[t] = Math.min(low[t], value);
      high[t] = Math.max(high[t], value);
    }
  }
  // A little wider than the range, so that the highest lies below the last bound.
  const width = (t: number) => Math.max(1e-9, ((high[t] - low[t]) / classesPerTrait) * (1 + 1e-9));
  return { weights, lowest: [low[0], low[1]], width: [width(0), width(1)] };
}
