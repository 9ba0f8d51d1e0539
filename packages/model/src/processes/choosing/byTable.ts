import { performance } from "../../equations/performance.ts";
import type { Parameters } from "../../Parameters.ts";
import { exp } from "../../random/portable.ts";
import { purposeIndex } from "../../random/purposes.ts";
import { agentKey, drawAt } from "../../random/Streams.ts";
import { trait } from "../../world/Accounts.ts";
import type { World } from "../../world/World.ts";

const choiceByTable = purposeIndex("choice by table");

/**
 * Where every account faces the same set and taste is fresh alone, the logit can be drawn from a monthly table.
 *
 * Nobody learns demand from it, so that best-response prices need the full sum.
 */
export function decidesByTable({ reach, utility, groups, satisfaction }: Parameters): boolean {
  return (
    reach.consideration === "all" &&
    utility.freshTaste === 1 &&
    utility.lastingTaste === 0 &&
    utility.distance === 0 &&
    utility.wait === 0 &&
    utility.risk === 0 &&
    utility.switching === 0 &&
    !utility.selfSupply &&
    satisfaction.experienceSd === 0 &&
    groups.every((group) => group.pricing !== "best-response")
  );
}

/** Classes of accounts per sensitivity: a class is proposed to by its own table, so that few proposals fail. */
const classesPerTrait = 4;
const classes = classesPerTrait * classesPerTrait;

interface Tables {
  month: number;
  /** Options in the table: firms that sell, and doing nothing (−1). */
  count: number;
  option: Int32Array;
  /** Alias tables, one row of `count` per class: chance to stay, and where to go otherwise. */
  stay: Float64Array;
  alias: Int32Array;
  /** Utility under which no account of the class lies, one row per class. */
  bound: Float64Array;
  /** Parts of an option's utility that all accounts share. */
  shared: Float64Array;
  price: Float64Array;
  /** Performance where there is one component and needs cannot differ. */
  quality: Float64Array;
  readonly lowest: readonly [quality: number, price: number];
  readonly width: readonly [quality: number, price: number];
}

/** Tables follow from the state of a month; they are remembered per world and are no part of it. */
const tablesOf = new WeakMap<World, Tables>();

/**
 * Choice of a job by exact thinning: propose an option in proportion to an upper bound of its weight in the account's
 * class, accept it with the ratio of its weight to the bound.
 *
 * @returns firm, or −1 for doing nothing
 * @source Walker 1977 (alias method); von Neumann 1951 (rejection)
 */
export function chooseByTable(world: World, job: number): number {
  const tables = tablesOf.get(world);
  const { count, option, stay, alias, bound, shared, price, quality, lowest, width } =
    tables !== undefined && tables.month === world.market.month ? tables : buildTables(world);
  const { parameters, jobs, accounts, streams, firms, offers } = world;
  const { utility } = parameters;
  const K = parameters.components.length;
  const row = jobs.account[job] * trait.row;
  const qualityWeight = accounts.traits[row + trait.quality];
  const priceWeight = accounts.traits[row + trait.price];
  const tableRow = classOf(qualityWeight, priceWeight, lowest, width) * count;
  const key = agentKey(streams, choiceByTable, job);
  const occasion = jobs.occasion[job] * 128;
  for (let attempt = 0; ; attempt += 2) {
    const place = drawAt(key, occasion + attempt) * count;
    const cell = place | 0;
    const i = place - cell < stay[tableRow + cell] ? cell : alias[tableRow + cell];
    const firm = option[i];
    const perf =
      K === 1 || firm === -1
        ? quality[i]
        : performance(
            jobs.need,
            job * K,
            offers.powered,
            firms.columns.offer[firm] * K,
            K,
            utility.weakLinkExponent,
          );
    const below =
      qualityWeight * utility.quality * perf -
      priceWeight * price[i] +
      shared[i] -
      bound[tableRow + i];
    const u = drawAt(key, occasion + attempt + 1);
    // 1 + x ≤ e^x: most proposals are settled without an exponential.
    if (u <= 1 + below || u <= exp(below)) return firm;
  }
}

function classOf(
  quality: number,
  price: number,
  lowest: readonly [number, number],
  width: readonly [number, number],
): number {
  const q = Math.min(classesPerTrait - 1, ((quality - lowest[0]) / width[0]) | 0);
  const p = Math.min(classesPerTrait - 1, ((price - lowest[1]) / width[1]) | 0);
  return q * classesPerTrait + p;
}

/** All weight on one component. */
const whole = new Float32Array([1]);

function buildTables(world: World): Tables {
  const { parameters, firms, offers, market } = world;
  const { utility } = parameters;
  const { columns } = firms;
  const K = parameters.components.length;
  const before = tablesOf.get(world);
  const { lowest, width } = before ?? rangeOf(world);

  const option: number[] = [-1];
  for (let firm = 0; firm < firms.count; firm++)
    if (columns.alive[firm] === 1 && columns.selling[firm] === 1) option.push(firm);
  const count = option.length;
  const tables: Tables = {
    month: market.month,
    count,
    option: Int32Array.from(option),
    stay: new Float64Array(count * classes),
    alias: new Int32Array(count * classes),
    bound: new Float64Array(count * classes),
    shared: new Float64Array(count),
    price: new Float64Array(count),
    quality: new Float64Array(count),
    lowest,
    width,
  };
  const best = new Float64Array(count);
  tables.shared[0] = utility.nothing;
  for (let i = 1; i < count; i++) {
    const firm = option[i];
    const offer = columns.offer[firm];
    // No weighting of needs performs above the best-covered component.
    for (let k = 0; k < K; k++)
      best[i] = Math.max(
        best[i],
        performance(whole, 0, offers.powered, offer * K + k, 1, utility.weakLinkExponent),
      );
    tables.quality[i] = best[i];
    tables.price[i] = utility.price * offers.price[offer];
    tables.shared[i] = utility.bandwagon * columns.share[firm];
  }
  const weight = new Float64Array(count);
  for (let c = 0; c < classes; c++) {
    const mostQuality = lowest[0] + (Math.floor(c / classesPerTrait) + 1) * width[0];
    const leastPrice = lowest[1] + (c % classesPerTrait) * width[1];
    for (let i = 0; i < count; i++) {
      const bound =
        mostQuality * utility.quality * best[i] - leastPrice * tables.price[i] + tables.shared[i];
      tables.bound[c * count + i] = bound;
      weight[i] = exp(bound);
    }
    fillAlias(weight, tables.stay, tables.alias, c * count);
  }
  tablesOf.set(world, tables);
  return tables;
}

/** Walker's alias table by Vose's method, into one row of `stay` and `alias`. */
function fillAlias(weight: Float64Array, stay: Float64Array, alias: Int32Array, row: number): void {
  const count = weight.length;
  let total = 0;
  for (let i = 0; i < count; i++) total += weight[i];
  const small: number[] = [];
  const large: number[] = [];
  for (let i = 0; i < count; i++) {
    stay[row + i] = (weight[i] * count) / total;
    alias[row + i] = i;
    (stay[row + i] < 1 ? small : large).push(i);
  }
  while (small.length > 0 && large.length > 0) {
    const s = small.pop() as number;
    const l = large[large.length - 1];
    alias[row + s] = l;
    stay[row + l] -= 1 - stay[row + s];
    if (stay[row + l] < 1) small.push(large.pop() as number);
  }
  for (const i of [...small, ...large]) stay[row + i] = 1;
}

function rangeOf({ accounts }: World): Pick<Tables, "lowest" | "width"> {
  const { traits, count } = accounts;
  const low = [Infinity, Infinity];
  const high = [-Infinity, -Infinity];
  for (let account = 0; account < count; account++) {
    for (let t = 0; t < 2; t++) {
      const value = traits[account * trait.row + trait.quality + t];
      low[t] = Math.min(low[t], value);
      high[t] = Math.max(high[t], value);
    }
  }
  const width = (t: number) => Math.max(1e-9, ((high[t] - low[t]) / classesPerTrait) * (1 + 1e-12));
  return { lowest: [low[0], low[1]], width: [width(0), width(1)] };
}
