import {
  becomeIdle,
  signContract,
  supplyItself,
  updateSatisfaction,
} from "../actions/contracts.ts";
import { creditWin } from "../actions/creditWin.ts";
import { performance } from "../equations/performance.ts";
import { riskLoss } from "../equations/riskLoss.ts";
import { record } from "../observe/record.ts";
import { gumbelOfBits } from "../random/distributions.ts";
import { exp, log } from "../random/portable.ts";
import { purposeIndex } from "../random/purposes.ts";
import { agentKey, bitsAt } from "../random/Streams.ts";
import { trait } from "../world/Accounts.ts";
import { takeMonth } from "../world/Calendar.ts";
import { channel } from "../world/codes.ts";
import { noProject, selfSupply } from "../world/Jobs.ts";
import { removeProject } from "../world/Projects.ts";
import type { World } from "../world/World.ts";
import { contractsAreBare, changeSuppliers } from "../actions/changeSuppliers.ts";
import {
  gatherSellers,
  optionChannel,
  optionFirm,
  optionPrice,
  options,
  optionVia,
  optionWarmth,
  optionWeight,
} from "./choosing/considerationSet.ts";
import { chooseByTable, decidesByTable } from "./choosing/byTable.ts";
import { openSellerBook, seller, sellerBook } from "./choosing/sellerBook.ts";

const lastingTaste = purposeIndex("lasting taste");
const freshTaste = purposeIndex("fresh taste");

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
  const { jobs, projects, market, ready } = world;
  const byTable = decidesByTable(world);
  if (!byTable || projects.open > 0) openSellerBook(world);
  const { count } = ready;
  const list = ready.jobs;
  if (byTable) {
    const choices = chooseByTable(world, list, count);
    if (contractsAreBare(world)) changeSuppliers(world, list, count, choices, settle);
    else
      for (let i = 0; i < count; i++) {
        jobs.project[list[i]] = noProject;
        settle(world, list[i], choices[i]);
      }
  } else {
    for (let i = 0; i < count; i++) {
      jobs.project[list[i]] = noProject;
      decide(world, list[i], noProject);
    }
  }
  ready.count = 0;

  for (let project = takeMonth(projects.decisions, market.month); project !== -1;) {
    const after = projects.decisions.next[project];
    const job = projects.job[project];
    decide(world, job, project);
    jobs.project[job] = noProject;
    removeProject(projects, project);
    market.projectsClosed++;
    project = after;
  }
}

/** What the job's account makes of its options: the best one, and how much all of them weighed. */
let best = nothing;
let bestUtility = 0;
let chosen = -1;
let total = 0;

function decide(world: World, job: number, project: number): void {
  const { jobs, market, projects, accounts } = world;
  const { utility } = world.parameters;
  const supplier = jobs.supplier[job];
  const gap = supplier >= 0 ? updateSatisfaction(world, job) : 0;
  gatherSellers(world, job, project);

  const { perScale, nothingWeight } = world.rates;
  weighOutside(world, job);
  weighSellers(world, job, gap);

  const { traits } = accounts;
  const slope = utility.price * traits[jobs.account[job] * trait.row + trait.price] * perScale;
  learnDemand(world, slope);
  if (slope > 0) market.surplus += log(total / nothingWeight) / slope;
  market.decisions++;
  if (options > 1) market.projectsCompared++;
  if (best >= 0 && supplier < 0) {
    market.firstPurchases++;
    if (options > 1) market.firstPurchasesCompared++;
    if (project !== -1) market.openedBy[projects.openedBy[project]]++;
  }
  if (world.recorder !== null) tellLosers(world);
  if (best < 0) settle(world, job, best);
  else settleOn(world, job, best, optionChannel[chosen], optionVia[chosen], optionPrice[chosen]);
}

/** Doing nothing, and making it oneself. */
function weighOutside(world: World, job: number): void {
  const { jobs, market, streams, accounts, parameters, rates } = world;
  const { utility } = parameters;
  const fresh = utility.freshTaste;
  const key = agentKey(streams, freshTaste, job);
  const occasion = jobs.occasion[job] * 256;
  best = nothing;
  chosen = -1;
  bestUtility = utility.nothing + fresh * gumbelOfBits(bitsAt(key, occasion));
  total = rates.nothingWeight;
  if (!utility.selfSupply) return;
  const made =
    accounts.traits[jobs.account[job] * trait.row + trait.makerSkill] - market.selfSupplyCost;
  total += exp(made * rates.perScale);
  const u = made + fresh * gumbelOfBits(bitsAt(key, occasion + 1));
  if (u <= bestUtility) return;
  bestUtility = u;
  best = self;
}

/** Every seller in the set, by what the account sees of it; of its supplier it knows how the promise was kept. */
function weighSellers(world: World, job: number, gap: number): void {
  const { parameters, jobs, accounts, streams, rates, firms } = world;
  const { utility } = parameters;
  // Locals spare the loop a look through the module at every number.
  const book = sellerBook;
  const firmOf = optionFirm;
  const warmth = optionWarmth;
  const weights = optionWeight;
  const prices = optionPrice;
  const sellers = options;
  const { traits } = accounts;
  const { birth } = firms.columns;
  const { need } = jobs;
  const {
    lastingTaste: lasting,
    freshTaste: fresh,
    weakLinkExponent,
    bandwagon,
    distance,
  } = utility;
  const K = parameters.components.length;
  const needRow = job * K;
  const account = jobs.account[job];
  const supplier = jobs.supplier[job];
  const row = account * trait.row;
  const x = traits[row + trait.x];
  const y = traits[row + trait.y];
  const weightOfQuality = utility.quality * traits[row + trait.quality];
  const weightOfPrice = utility.price * traits[row + trait.price];
  const weightOfWait = utility.wait * traits[row + trait.impatience];
  const weightOfRisk = utility.risk * traits[row + trait.caution];
  const leaving = supplier >= 0 ? utility.switching : 0;
  const { perScale } = rates;
  const lastingKey = agentKey(streams, lastingTaste, account);
  const freshKey = agentKey(streams, freshTaste, job);
  const occasion = jobs.occasion[job] * 256;
  let sum = total;
  let top = bestUtility;
  let first = -1;
  for (let i = 0; i < sellers; i++) {
    const firm = firmOf[i];
    const at = firm * seller.row;
    let price = book[at + seller.price];
    let u =
      weightOfQuality * performance(need, needRow, book, at + seller.powered, K, weakLinkExponent) +
      bandwagon * book[at + seller.share];
    if (firm === supplier) {
      price = Math.min(price, jobs.price[job] * rates.renewalCap);
      u += gap;
      if (jobs.reseller[job] >= 0) u -= parameters.resellers.serviceLoss;
    } else {
      u -=
        riskLoss(weightOfRisk, book[at + seller.doubt], warmth[i]) +
        weightOfWait * book[at + seller.wait] +
        leaving;
    }
    const dx = x - book[at + seller.x];
    const dy = y - book[at + seller.y];
    u -= weightOfPrice * price + distance * Math.sqrt(dx * dx + dy * dy);
    const weight = exp(u * perScale);
    weights[i] = weight;
    prices[i] = price;
    sum += weight;
    const born = birth[firm];
    u +=
      lasting * gumbelOfBits(bitsAt(lastingKey, born)) +
      fresh * gumbelOfBits(bitsAt(freshKey, occasion ^ born));
    if (u <= top) continue;
    top = u;
    first = i;
  }
  total = sum;
  if (first === -1) return;
  bestUtility = top;
  best = firmOf[first];
  chosen = first;
}

/** What each seller learns about its demand: the chance that it had, before taste spoke. */
function learnDemand(world: World, slope: number): void {
  const { choiceSum, choiceSlope } = world.firms.columns;
  const perTotal = 1 / total;
  for (let i = 0; i < options; i++) {
    const s = optionWeight[i] * perTotal;
    choiceSum[optionFirm[i]] += s;
    choiceSlope[optionFirm[i]] += slope * s * (1 - s);
  }
}

/** What follows from a choice by table or of an outside option. */
function settle(world: World, job: number, choice: number): void {
  if (choice >= 0) {
    settleOn(
      world,
      job,
      choice,
      channel.inbound,
      -1,
      world.offers.price[world.firms.columns.offer[choice]],
    );
    return;
  }
  const { jobs, market } = world;
  jobs.occasion[job]++;
  if (jobs.supplier[job] >= 0) market.lapses++;
  if (choice === self) supplyItself(world, job);
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

function tellLosers(world: World): void {
  const { focus, treated } = world.firms.columns;
  for (let i = 0; i < options; i++) {
    const firm = optionFirm[i];
    if (firm !== best && (focus[firm] | treated[firm]) === 1)
      record(world, "deal lost", firm, best >= 0 ? best : -1, optionPrice[i]);
  }
}
