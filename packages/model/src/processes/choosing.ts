import {
  becomeIdle,
  experienceGap,
  signContract,
  supplyItself,
  updateSatisfaction,
} from "../actions/contracts.ts";
import { creditWin } from "../actions/creditWin.ts";
import { bookBid, canBid } from "../actions/reachAccount.ts";
import { performance } from "../equations/performance.ts";
import { riskLoss } from "../equations/riskLoss.ts";
import { record } from "../observe/record.ts";
import { gumbelByTable } from "../random/distributions.ts";
import { exp, log } from "../random/portable.ts";
import { purposeIndex } from "../random/purposes.ts";
import { draw, drawBits } from "../random/Streams.ts";
import { trait } from "../world/Accounts.ts";
import { takeMonth } from "../world/Calendar.ts";
import { channel } from "../world/codes.ts";
import { grown } from "../world/columns.ts";
import { selfSupply } from "../world/Jobs.ts";
import { removeProject, seats } from "../world/Projects.ts";
import type { World } from "../world/World.ts";
import { chooseByTable, decidesByTable } from "./choosing/byTable.ts";

const lastingTaste = purposeIndex("lasting taste");
const freshTaste = purposeIndex("fresh taste");
const search = purposeIndex("search");

/** Codes of the outside options, beside firms from 0 up. */
const nothing = -1;
const self = selfSupply;

/**
 * Buying projects that are due are decided: multinomial logit over the consideration set and
 * the outside options.
 *
 * u = α_q·perf − α_p·price − α_d·distance − α_w·wait·impatience − risk + α_n·share − switching + taste
 *
 * @source docs/model.md, choosing; McFadden 1974
 */
export function choosing(world: World): void {
  const { jobs, projects, market, ready, parameters } = world;
  const byTable = decidesByTable(parameters);
  for (let i = 0; i < ready.count; i++) {
    if (byTable) settle(world, ready.jobs[i], chooseByTable(world, ready.jobs[i]));
    else decide(world, ready.jobs[i], -1);
  }
  ready.count = 0;

  for (let project = takeMonth(projects.decisions, market.month); project !== -1;) {
    const after = projects.decisions.next[project];
    const job = projects.job[project];
    decide(world, job, project);
    jobs.project[job] = -1;
    removeProject(projects, project);
    market.projectsClosed++;
    project = after;
  }
}

/** The set that is being weighed: one column each, filled anew by every decision. */
let optionFirm = new Int32Array(256);
let optionChannel = new Uint8Array(256);
let optionWarmth = new Float64Array(256);
let optionVia = new Int32Array(256);
let optionPrice = new Float64Array(256);
let optionWeight = new Float64Array(256);
let options = 0;

function growOptions(): void {
  const length = optionFirm.length * 2;
  optionFirm = grown(optionFirm, length);
  optionChannel = grown(optionChannel, length);
  optionWarmth = grown(optionWarmth, length);
  optionVia = grown(optionVia, length);
  optionPrice = grown(optionPrice, length);
  optionWeight = grown(optionWeight, length);
}

function consider(firm: number, channelCode: number, warmth: number, via: number): void {
  for (let i = 0; i < options; i++) if (optionFirm[i] === firm) return;
  if (options === optionFirm.length) growOptions();
  optionFirm[options] = firm;
  optionChannel[options] = channelCode;
  optionWarmth[options] = warmth;
  optionVia[options] = via;
  options++;
}

function decide(world: World, job: number, project: number): void {
  const { parameters, jobs, accounts, firms, offers, market, streams, projects, rates } = world;
  const { columns } = firms;
  const { utility } = parameters;
  const K = parameters.components.length;
  const occasion = jobs.occasion[job];
  const account = jobs.account[job];
  const row = account * trait.row;
  const { traits } = accounts;
  const supplier = jobs.supplier[job];
  if (supplier >= 0) updateSatisfaction(world, job);

  options = 0;
  if (supplier >= 0) consider(supplier, jobs.channel[job], 1, -1);
  if (project !== -1) {
    const first = project * seats;
    for (let seat = first; seat < first + projects.candidates[project]; seat++) {
      const firm = projects.firm[seat];
      if (columns.alive[firm] === 1)
        consider(firm, projects.channel[seat], projects.warmth[seat], projects.via[seat]);
    }
  }
  lookAround(world, job, occasion, supplier);
  const sellers = options;

  const weightOfPrice = utility.price * traits[row + trait.price];
  const weightOfQuality = utility.quality * traits[row + trait.quality];
  const { lastingTaste: lasting, freshTaste: fresh } = utility;
  const scale = Math.sqrt(lasting * lasting + fresh * fresh);
  const perScale = scale === 0 ? 1 : 1 / scale;
  let best = nothing;
  let bestUtility = utility.nothing;
  let total = exp(utility.nothing * perScale);
  const outside = total;
  if (fresh > 0)
    bestUtility += fresh * gumbelByTable(draw(streams, freshTaste, job, occasion * 256));
  if (utility.selfSupply) {
    const made = traits[row + trait.makerSkill] - market.selfSupplyCost;
    total += exp(made * perScale);
    const u =
      fresh > 0
        ? made + fresh * gumbelByTable(draw(streams, freshTaste, job, occasion * 256 + 1))
        : made;
    if (u > bestUtility) {
      bestUtility = u;
      best = self;
    }
  }
  let chosen = -1;
  for (let i = 0; i < sellers; i++) {
    const firm = optionFirm[i];
    const offer = columns.offer[firm];
    let price = offers.price[offer];
    let u =
      weightOfQuality *
      performance(jobs.need, job * K, offers.powered, offer * K, K, utility.weakLinkExponent);
    if (firm === supplier) {
      price = Math.min(price, jobs.price[job] * rates.renewalCap);
      u += experienceGap(world, account, firm);
      if (jobs.reseller[job] >= 0) u -= parameters.resellers.serviceLoss;
    } else {
      u -= riskLoss(
        utility.risk,
        traits[row + trait.caution],
        market.legitimacy,
        columns.reputation[firm],
        optionWarmth[i],
      );
      if (supplier >= 0) u -= utility.switching;
      const maker = offers.maker[offer];
      if (maker !== -1) u -= utility.wait * traits[row + trait.impatience] * columns.wait[maker];
    }
    u -= weightOfPrice * price;
    if (utility.distance > 0) {
      const dx = traits[row + trait.x] - columns.x[firm];
      const dy = traits[row + trait.y] - columns.y[firm];
      u -= utility.distance * Math.sqrt(dx * dx + dy * dy);
    }
    u += utility.bandwagon * columns.share[firm];
    const weight = exp(u * perScale);
    optionWeight[i] = weight;
    optionPrice[i] = price;
    total += weight;
    const { birth } = columns;
    if (lasting > 0)
      u += lasting * gumbelByTable(draw(streams, lastingTaste, account, birth[firm]));
    if (fresh > 0)
      u += fresh * gumbelByTable(draw(streams, freshTaste, job, (occasion * 256) ^ birth[firm]));
    if (u > bestUtility) {
      bestUtility = u;
      best = firm;
      chosen = i;
    }
  }
  if (best < 0) chosen = -1;

  // What each seller learns about its demand: the chance it had, before taste spoke.
  const slope = weightOfPrice * perScale;
  for (let i = 0; i < sellers; i++) {
    const s = optionWeight[i] / total;
    columns.choiceSum[optionFirm[i]] += s;
    columns.choiceSlope[optionFirm[i]] += slope * s * (1 - s);
  }
  if (slope > 0) market.surplus += log(total / outside) / slope;
  market.decisions++;
  if (sellers > 1) market.projectsCompared++;
  if (best >= 0 && supplier < 0) {
    market.firstPurchases++;
    if (sellers > 1) market.firstPurchasesCompared++;
  }
  if (world.recorder !== null) tellLosers(world, best, sellers);
  if (chosen === -1) settle(world, job, best);
  else settleOn(world, job, best, optionChannel[chosen], optionVia[chosen], optionPrice[chosen]);
}

/** Sellers that the account finds by itself; all of them where everyone is known. */
function lookAround(world: World, job: number, occasion: number, supplier: number): void {
  const { parameters, jobs, firms, streams } = world;
  const { columns, count } = firms;
  const { consideration, searchedSellers, searchedWhenDissatisfied, visibilityFloor } =
    parameters.reach;
  if (consideration === "all") {
    for (let firm = 0; firm < count; firm++)
      if (columns.alive[firm] === 1 && columns.selling[firm] === 1)
        consider(firm, channel.inbound, 0, -1);
    return;
  }
  const dissatisfied = supplier >= 0 && jobs.satisfied[job] === 0;
  const wanted = searchedSellers + (dissatisfied ? searchedWhenDissatisfied : 0);
  // Cells are rows of firms under the next power of two: a new firm moves only the draws that hit it.
  const mask = (1 << (32 - Math.clz32(Math.max(1, count - 1)))) - 1;
  for (let i = 0; i < wanted; i++) {
    for (let attempt = 0; attempt < 16; attempt++) {
      const bits = drawBits(streams, search, job, (occasion * 64 + i) * 16 + attempt);
      const firm = bits & mask;
      if (firm >= count) continue;
      const visibility = visibilityFloor + (1 - visibilityFloor) * columns.reputation[firm];
      if ((bits >>> 16) * (1 / 65536) >= visibility || !canBid(world, firm)) continue;
      const before = options;
      consider(firm, channel.inbound, 0, -1);
      if (options === before) continue;
      bookBid(world, firm, channel.inbound);
      break;
    }
  }
}

/** What follows from a choice by table or of an outside option. */
function settle(world: World, job: number, best: number): void {
  if (best >= 0) {
    settleOn(
      world,
      job,
      best,
      channel.inbound,
      -1,
      world.offers.price[world.firms.columns.offer[best]],
    );
    return;
  }
  const { jobs, market } = world;
  jobs.occasion[job]++;
  if (best === nothing && jobs.supplier[job] >= 0) market.lapses++;
  if (best === self) supplyItself(world, job);
  else becomeIdle(world, job);
}

function settleOn(
  world: World,
  job: number,
  firm: number,
  channelCode: number,
  via: number,
  priceKeurPerMonth: number,
): void {
  const { jobs, market, firms } = world;
  const { columns } = firms;
  const supplier = jobs.supplier[job];
  const reseller = channelCode === channel.reseller ? via : -1;
  if (supplier !== firm) {
    if (supplier >= 0) {
      market.switches++;
      market.winsFromRivals++;
      columns.winsFromRivals[firm]++;
    } else if (jobs.served[job] === 1) {
      market.winsFromLapsed++;
      columns.winsFromLapsed[firm]++;
    } else {
      market.winsFromNever++;
      columns.winsFromNever[firm]++;
    }
    columns.wins[firm * 5 + channelCode]++;
    if (world.recorder !== null && (columns.focus[firm] | columns.treated[firm]) === 1)
      record(world, "deal won", firm, supplier >= 0 ? supplier : -1, priceKeurPerMonth);
  }
  signContract(world, job, firm, channelCode, reseller, priceKeurPerMonth);
  if (supplier !== firm) creditWin(world, job, firm, channelCode, via);
  jobs.occasion[job]++;
}

function tellLosers(world: World, best: number, sellers: number): void {
  const { focus, treated } = world.firms.columns;
  for (let i = 0; i < sellers; i++) {
    const firm = optionFirm[i];
    if (firm !== best && (focus[firm] | treated[firm]) === 1)
      record(world, "deal lost", firm, best >= 0 ? best : -1, optionPrice[i]);
  }
}
