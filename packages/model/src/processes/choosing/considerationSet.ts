import { bookBid, canBid } from "../../actions/reachAccount.ts";
import { purposeIndex } from "../../random/purposes.ts";
import { agentKey, bitsAt } from "../../random/Streams.ts";
import { mustTender } from "../../world/Accounts.ts";
import { channel } from "../../world/codes.ts";
import { grown } from "../../world/columns.ts";
import { noSupplier, selfSupply } from "../../world/Jobs.ts";
import { seats } from "../../world/Projects.ts";
import type { World } from "../../world/World.ts";
import { cell, lastCell, visibility } from "./sellerBook.ts";

const search = purposeIndex("search");

/**
 * The set that is being weighed: one column each, filled anew by every decision.
 *
 * Outside options come first: doing nothing, and making it oneself where that is possible. Sellers follow.
 */
export let optionFirm = new Int32Array(256);
export let optionChannel = new Uint8Array(256);
export let optionWarmth = new Float64Array(256);
export let optionVia = new Int32Array(256);
export let optionPrice = new Float64Array(256);
/** What tastes are keyed by: the birth of a firm. */
export let optionKey = new Int32Array(256);
/** Row of the ledger that is taken where it is not the firm's plain offer, −1; and what that is worth more, in utility. */
export let optionForm = new Int32Array(256);
export let optionGain = new Float64Array(256);
/** Utility, without taste and then with it, and weight in the logit. */
export let optionUtility = new Float64Array(256);
export let optionWeight = new Float64Array(256);
export let options = 0;
export let outsideOptions = 1;

/**
 * What is true of the whole set once it has been weighed, one number for each `whole`: a column, since a number that goes
 * through calls is put into a box (docs/decisions/0011-numbers-without-boxes.md).
 */
export const weighed = new Float64Array(2);
export const whole = {
  /** Sum of all weights. */
  weight: 0,
  /** How fast weights fall with price: α of the account over the scale of tastes, per Keur a month. */
  slope: 1,
} as const;

/** Codes of the outside options, beside firms from 0 up. */
const nothing = noSupplier;
const self = selfSupply;

function growOptions(): void {
  const length = optionFirm.length * 2;
  optionFirm = grown(optionFirm, length);
  optionChannel = grown(optionChannel, length);
  optionWarmth = grown(optionWarmth, length);
  optionVia = grown(optionVia, length);
  optionPrice = grown(optionPrice, length);
  optionKey = grown(optionKey, length);
  optionForm = grown(optionForm, length);
  optionGain = grown(optionGain, length);
  optionUtility = grown(optionUtility, length);
  optionWeight = grown(optionWeight, length);
}

function consider(firm: number, channelCode: number, warmth: number, via: number): void {
  if (!isAmong(firm, options)) add(firm, channelCode, warmth, via);
}

/** Whether a firm is one of the sellers in the first places of the set. */
function isAmong(firm: number, end: number): boolean {
  for (let i = outsideOptions; i < end; i++) if (optionFirm[i] === firm) return true;
  return false;
}

function add(firm: number, channelCode: number, warmth: number, via: number): void {
  if (options === optionFirm.length) growOptions();
  optionFirm[options] = firm;
  optionChannel[options] = channelCode;
  optionWarmth[options] = warmth;
  optionVia[options] = via;
  options++;
}

/** The outside options, the current supplier, those who reached the account, and those that it finds by itself. */
export function gatherOptions(world: World, job: number, project: number): void {
  const { jobs, projects, firms } = world;
  const { alive } = firms.columns;
  const supplier = jobs.supplier[job];
  optionFirm[0] = nothing;
  optionFirm[1] = self;
  outsideOptions = world.parameters.utility.selfSupply ? 2 : 1;
  options = outsideOptions;
  if (supplier >= 0) consider(supplier, jobs.channel[job], 1, -1);
  if (project !== -1) {
    const first = project * seats;
    for (let seat = first; seat < first + projects.candidates[project]; seat++) {
      const firm = projects.firm[seat];
      if (alive[firm] === 1)
        consider(firm, projects.channel[seat], projects.warmth[seat], projects.via[seat]);
    }
  }
  if (world.rates.tendersBind && mustTender(world.accounts, jobs.account[job]))
    askEverybody(world, supplier);
  else lookAround(world, job, jobs.occasion[job], supplier);
}

/** In a tender everyone who can bid does, which takes the hours of a bid, and nobody's relations count. */
function askEverybody(world: World, supplier: number): void {
  if (supplier >= 0) bookBid(world, supplier, channel.inbound);
  const known = options;
  for (let i = outsideOptions; i < known; i++) optionWarmth[i] = 0;
  for (let firm = 0; firm < world.firms.count; firm++) {
    if (!canBid(world, firm) || isAmong(firm, known)) continue;
    add(firm, channel.inbound, 0, -1);
    bookBid(world, firm, channel.inbound);
  }
}

/** Sellers that the account finds by itself; all of them where everyone is known. */
function lookAround(world: World, job: number, occasion: number, supplier: number): void {
  const { parameters, jobs, firms, streams } = world;
  const { columns, count } = firms;
  const { consideration, searchedSellers, searchedWhenDissatisfied } = parameters.reach;
  if (consideration === "all") {
    for (let firm = 0; firm < count; firm++)
      if (columns.alive[firm] === 1 && columns.selling[firm] === 1)
        consider(firm, channel.inbound, 0, -1);
    return;
  }
  const dissatisfied = supplier >= 0 && jobs.satisfied[job] === 0;
  const wanted = searchedSellers + (dissatisfied ? searchedWhenDissatisfied : 0);
  const key = agentKey(streams, search, job);
  const visible = visibility;
  const mask = lastCell;
  for (let i = 0; i < wanted; i++) {
    for (let attempt = 0; attempt < 24; attempt++) {
      const bits = bitsAt(key, (occasion * 64 + i) * 32 + attempt);
      const place = bits & mask;
      if (bits >>> 16 >= visible[place]) continue;
      const firm = cell[place];
      const before = options;
      consider(firm, channel.inbound, 0, -1);
      if (options === before) continue;
      bookBid(world, firm, channel.inbound);
      break;
    }
  }
}
