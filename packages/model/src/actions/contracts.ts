import { geometric, geometricByTable } from "../random/distributions.ts";
import { purposeIndex } from "../random/purposes.ts";
import { draw } from "../random/Streams.ts";
import { givesDesigns } from "../world/Accounts.ts";
import { enter } from "../world/Agenda.ts";
import { channel } from "../world/codes.ts";
import { addCustomer, removeCustomer } from "../world/customers.ts";
import { type FirmColumns } from "../world/Firms.ts";
import { leverCount } from "../world/levers.ts";
import { isSecondForm } from "../observe/forms.ts";
import { leadOf } from "../observe/production.ts";
import { noSupplier, selfSupply } from "../world/Jobs.ts";
import { payees } from "../world/Offers.ts";
import { addThreshold } from "../world/Thresholds.ts";
import type { World } from "../world/World.ts";
import { keepJointAccount } from "./jointAccount.ts";
import { payAhead, prepaidShare } from "./prepayment.ts";
import { expectationOf, experienceGap } from "./satisfaction.ts";

export const term = purposeIndex("term");
const lapse = purposeIndex("lapse");
const inboundThreshold = purposeIndex("inbound threshold");
const talkGap = purposeIndex("talk gap");

/** A job is served by a firm from this month on; whoever served it before has lost it. */
export function signContract(
  world: World,
  job: number,
  offer: number,
  channelCode: number,
  introducer: number,
  reseller: number,
  priceKeurPerMonth: number,
): void {
  const { jobs, firms, market, offers, rates } = world;
  const { columns } = firms;
  const firm = offers.lead[offer];
  const isNew = jobs.supplier[job] !== firm;
  if (isNew) {
    leaveSupplier(world, job);
    jobs.supplier[job] = firm;
    addCustomer(firms, jobs, firm, job);
    jobs.channel[job] = channelCode;
    jobs.introducer[job] = introducer;
    jobs.reseller[job] = reseller;
    columns.satisfiedUsers[firm]++;
    jobs.satisfied[job] = 1;
    jobs.satisfaction[job] = 0;
    market.users++;
    market.satisfiedUsers++;
    market.wins[channelCode]++;
  } else {
    bookFlows(world, job, firm, -1);
    columns.renewed[firm]++;
  }
  jobs.offer[job] = offer;
  if (rates.refuses) {
    if (isNew) jobs.knowsForm[job] = 0;
    if (isSecondForm(offers.form, offer)) jobs.knowsForm[job] = 1;
  }
  jobs.price[job] = priceKeurPerMonth;
  bookFlows(world, job, firm, 1);
  if (isNew) {
    const maker = offers.maker[offer];
    countOutput(world, offer);
    jobs.waited[job] =
      (maker === -1 ? 0 : columns.wait[maker]) +
      leadOf(world, firm, columns.lever, firm * leverCount);
    jobs.surprise[job] = experienceGap(world, job, firm);
    jobs.expectation[job] = expectationOf(world, job, firm);
    jobs.expectedAtFirst[job] = jobs.expectation[job];
    jobs.updated[job] = market.month;
    if (maker !== -1) {
      columns.backlog[maker] += 1;
      columns.waiting[firm] += priceKeurPerMonth;
    }
    if (networked(world) && jobs.conversations.due[job] === -1) scheduleTalk(world, job);
  }
  jobs.served[job] = 1;
  const months = scheduleRenewal(world, job);
  if (rates.prepays) payAhead(world, job, firm, months);
}

/** The contract of a job goes over to another firm as it stands. */
export function moveContract(world: World, job: number, firm: number): void {
  const { jobs, firms, market } = world;
  const { columns } = firms;
  const { satisfied } = jobs;
  const kept = satisfied[job];
  leaveSupplier(world, job);
  jobs.supplier[job] = firm;
  jobs.surprise[job] = experienceGap(world, job, firm);
  addCustomer(firms, jobs, firm, job);
  bookFlows(world, job, firm, 1);
  columns.satisfiedUsers[firm] += kept;
  market.satisfiedUsers += kept;
  market.users++;
}

/** One more unit of each component, for whoever makes it. */
function countOutput({ firms, offers, parameters }: World, offer: number): void {
  const K = parameters.components.length;
  for (let k = 0; k < K; k++) {
    const maker = offers.source[offer * K + k];
    if (maker >= 0) firms.columns.output[maker * K + k]++;
  }
}

/** The job is without a supplier and will come to the market again by itself. */
export function becomeIdle(world: World, job: number): void {
  leaveSupplier(world, job);
  awaitMarket(world, job);
}

/** The account makes it itself from now on, and still hears of the market. */
export function supplyItself(world: World, job: number): void {
  leaveSupplier(world, job);
  world.jobs.supplier[job] = selfSupply;
  world.market.selfSupplied++;
  countMaker(world, job, 1);
  if (world.parameters.community.makersTalk > 0 && world.jobs.conversations.due[job] === -1)
    scheduleTalk(world, job);
  awaitMarket(world, job);
}

/** A job that makes it itself comes (+1) or goes (−1): what it needs is designed in the open where its account gives. */
function countMaker(
  { parameters, jobs, accounts, market }: World,
  job: number,
  sign: 1 | -1,
): void {
  if (parameters.community.giverShare === 0) return;
  if (!givesDesigns(accounts, jobs.account[job])) return;
  market.contributors += sign;
  const K = parameters.components.length;
  for (let k = 0; k < K; k++) market.makerNeed[k] += sign * jobs.need[job * K + k];
  // What adding and taking back has left of rounding goes with the last of them.
  if (market.contributors === 0) market.makerNeed.fill(0);
}

/** A job without supplier and project gets a clock, unless its last one has not struck yet. */
function awaitMarket(world: World, job: number): void {
  const { thresholds, streams } = world;
  if (thresholds.level[job] < thresholds.survival) return;
  addThreshold(thresholds, job, draw(streams, inboundThreshold, job, ++thresholds.draws[job]));
}

/** Takes a job out of its supplier's books and list. */
function leaveSupplier(world: World, job: number): void {
  const { jobs, firms, market } = world;
  const { columns } = firms;
  const firm = jobs.supplier[job];
  jobs.supplier[job] = noSupplier;
  if (firm === selfSupply) {
    market.selfSupplied--;
    countMaker(world, job, -1);
    jobs.copied[job] = 0;
  }
  if (firm < 0) return;
  bookFlows(world, job, firm, -1);
  removeCustomer(firms, jobs, firm, job);
  if (columns.users[firm] === 0) closeBooks(columns, firm);
  columns.losses[firm]++;
  columns.satisfiedUsers[firm] -= jobs.satisfied[job];
  market.satisfiedUsers -= jobs.satisfied[job];
  market.users--;
}

/** Without customers nothing recurs; what adding and taking back has left of rounding goes too. */
export function closeBooks(columns: FirmColumns, firm: number): void {
  columns.recurring[firm] = 0;
  columns.prepaid[firm] = 0;
  columns.serviceCost[firm] = 0;
  columns.partnerPay[firm] = 0;
  columns.resellerPay[firm] = 0;
  columns.indirect[firm] = 0;
  columns.waiting[firm] = 0;
}

/** Adds (+1) or takes back (−1) what a job means to its supplier, the supplier's allies and resellers, per month. */
function bookFlows(world: World, job: number, firm: number, sign: 1 | -1): void {
  const { jobs, firms, offers, market, parameters, alliances, rates } = world;
  const { columns } = firms;
  const { revenue, heir } = alliances.columns;
  const offer = jobs.offer[job];
  const price = jobs.price[job] * sign;
  if (rates.cannibalises) takeFromHome(world, job, price);
  columns.recurring[firm] += price;
  if (rates.prepays) columns.prepaid[firm] += prepaidShare(world, job) * price;
  market.recurring += price;
  columns.serviceCost[firm] += offers.leadCost[offer] * sign;
  const by = jobs.channel[job];
  if (by === channel.introduction || by === channel.reseller) columns.indirect[firm] += price;
  const introducer = jobs.introducer[job];
  if (introducer !== -1) {
    const fee = parameters.alliances.commission * price;
    columns.partnerPay[firm] += fee;
    columns.partnerIncome[heir[introducer]] += fee;
    revenue[introducer] += fee;
    // The lead's own side is the other one of the pair 2a, 2a + 1.
    revenue[introducer ^ 1] += price;
  }
  if (jobs.reseller[job] >= 0) {
    columns.resellerPay[firm] += parameters.resellers.margin * price;
    market.resellerIncome += parameters.resellers.margin * price;
  }
  if (rates.accountsJointly) keepJointAccount(world, job, sign);
  for (let seat = offer * payees; seat < (offer + 1) * payees; seat++) {
    const ally = offers.payee[seat];
    if (ally === -1) break;
    const pay = offers.payeeShare[seat] * price + offers.payeeFixed[seat] * sign;
    columns.partnerPay[firm] += pay;
    columns.partnerIncome[ally] += pay;
    if (offers.payeeSide[seat] !== -1) revenue[offers.payeeSide[seat]] += pay;
    columns.partnerService[ally] += offers.payeeCost[seat] * sign;
  }
}

/** What an account buys here it may no longer buy next door, from whomever it has there. */
function takeFromHome({ parameters, accounts, jobs, firms }: World, job: number, price: number) {
  const home = accounts.homeFirm[jobs.account[job]];
  if (home === -1) return;
  const { group, cannibalised } = firms.columns;
  cannibalised[home] += parameters.groups[group[home]].cannibalised * price;
}

/** Puts the user of a job on the agenda of conversations; who is delighted talks sooner. */
export function scheduleTalk(world: World, job: number): void {
  const { jobs, rates, streams, market, parameters } = world;
  const delighted =
    jobs.supplier[job] >= 0 && jobs.satisfaction[job] > parameters.satisfaction.delightedAbove;
  const gaps = delighted ? rates.delightedTalk : rates.talk;
  if (gaps === null) return;
  const gap = geometricByTable(draw(streams, talkGap, job, jobs.talks[job]), gaps);
  enter(jobs.conversations, job, market.month, market.month + gap);
}

function networked({ parameters }: World): boolean {
  return parameters.reach.wordOfMouthReach === "network";
}

/** @returns the months for which the contract binds, Infinity for one without an end */
function scheduleRenewal(world: World, job: number): number {
  const { jobs, parameters, rates, streams, market } = world;
  const { form, termMonths, renewalWindowMonths, lapsePerMonth } = parameters.contract;
  const { month } = market;
  const occasion = jobs.occasion[job];
  let gap = Infinity;
  if (form === "fixed") gap = termMonths;
  else if (form === "geometric")
    gap = geometricByTable(draw(streams, term, job, occasion), rates.term);
  const bound = gap;
  jobs.lapses[job] = 0;
  if (lapsePerMonth > 0) {
    const u = draw(streams, lapse, job, occasion);
    // Most contracts outlive their use case's clock: u ≤ (1 − h)^term says so without a logarithm.
    if (form !== "fixed" || u > rates.outlivesTerm) {
      const lapses = geometric(u, rates.lapseLog);
      if (lapses <= gap) {
        gap = lapses;
        jobs.lapses[job] = 1;
      }
    }
  }
  if (gap === Infinity) return bound;
  jobs.ends[job] = month + gap;
  const notice = jobs.lapses[job] === 1 ? gap : Math.max(1, gap - renewalWindowMonths);
  enter(jobs.renewals, job, month, month + notice);
  return bound;
}
