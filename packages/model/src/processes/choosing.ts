import { changeSuppliers, contractsAreBare } from "../actions/changeSuppliers.ts";
import { updateSatisfaction } from "../actions/satisfaction.ts";
import { record } from "../observe/record.ts";
import { log } from "../random/portable.ts";
import { takeMonth } from "../world/Calendar.ts";
import { noProject, selfSupply } from "../world/Jobs.ts";
import type { Market } from "../world/Market.ts";
import { removeProject } from "../world/Projects.ts";
import type { World } from "../world/World.ts";
import { chooseByTable, decidesByTable } from "./choosing/byTable.ts";
import {
  gatherOptions,
  optionChannel,
  optionFirm,
  optionForm,
  optionPrice,
  options,
  optionVia,
  outsideOptions,
  weighed,
  whole,
} from "./choosing/considerationSet.ts";
import { openFormBook } from "./choosing/forms.ts";
import { learnDemand, learnRivalry } from "./choosing/learning.ts";
import { isCopy } from "./choosing/making.ts";
import { nothingWeight, openSellerBook } from "./choosing/sellerBook.ts";
import { reasonsOf } from "./choosing/reasons.ts";
import { settle, settleOn } from "./choosing/settling.ts";
import { preferredOption } from "./choosing/tastes.ts";
import { weighOptions } from "./choosing/weighing.ts";

/**
 * Buying projects that are due are decided: multinomial logit over the consideration set and
 * the outside options.
 *
 * @source docs/model.md, choosing; McFadden 1974
 */
export function choosing(world: World): void {
  const { jobs, projects, market, ready } = world;
  const byTable = decidesByTable(world);
  if (!byTable || projects.open > 0) {
    openSellerBook(world);
    if (world.rates.refuses) openFormBook(world);
  }
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

/** One job's account makes up its mind: what its options are worth, which one it prefers, what sellers learn from it. */
function decide(world: World, job: number, project: number): void {
  const { jobs, market, projects, rates } = world;
  const supplier = jobs.supplier[job];
  if (supplier >= 0) updateSatisfaction(world, job);
  gatherOptions(world, job, project);
  weighOptions(world, job);
  const chosen = preferredOption(world, job);

  learnDemand(world);
  if (rates.internalises || rates.colludes) learnRivalry(world);
  countSurplus(market);
  const sellers = options - outsideOptions;
  const compared = sellers > 1;
  market.bids += sellers;
  if (sellers > 0) market.projectsBidden++;
  market.decisions++;
  if (compared) market.projectsCompared++;
  const firm = optionFirm[chosen];
  if (firm >= 0 && supplier < 0) {
    market.firstPurchases++;
    if (compared) market.firstPurchasesCompared++;
    if (project !== noProject) market.openedBy[projects.openedBy[project]]++;
  }
  if (world.recorder !== null) tellDeals(world, job, chosen);
  if (firm < 0) {
    settle(world, job, firm);
    if (rates.makersDiffer && firm === selfSupply) jobs.copied[job] = isCopy(world, job) ? 1 : 0;
  } else {
    const form = rates.refuses ? optionForm[chosen] : -1;
    const offer = form === -1 ? world.firms.columns.offer[firm] : form;
    settleOn(world, job, offer, optionChannel[chosen], optionVia[chosen], optionPrice[chosen]);
  }
}

/** What the set is worth to the account beyond doing nothing, in Keur a month (the log-sum). */
function countSurplus(market: Market): void {
  const slope = weighed[whole.slope] * market.priceWeight;
  if (slope > 0) market.surplus += log(weighed[whole.weight] / nothingWeight) / slope;
}

/** A deal that a firm in question won from others or lost, and why. */
function tellDeals(world: World, job: number, chosen: number): void {
  const { focus, treated } = world.firms.columns;
  const supplier = world.jobs.supplier[job];
  const best = optionFirm[chosen];
  for (let i = outsideOptions; i < options; i++) {
    const firm = optionFirm[i];
    if ((focus[firm] | treated[firm]) === 0 || (i === chosen && firm === supplier)) continue;
    const won = i === chosen;
    const other = won ? supplier : best;
    record(
      world,
      won ? "deal won" : "deal lost",
      firm,
      Math.max(-1, other),
      optionPrice[i],
      "",
      reasonsOf(world, job, chosen, i),
    );
  }
}
