import { knownBetter } from "../../actions/satisfaction.ts";
import { performance } from "../../equations/performance.ts";
import { riskLoss } from "../../equations/riskLoss.ts";
import { needsNow } from "../../observe/needs.ts";
import type { Reason } from "../../observe/Event.ts";
import { trait } from "../../world/Accounts.ts";
import type { World } from "../../world/World.ts";
import {
  optionFirm,
  optionForm,
  optionGain,
  optionPrice,
  options,
  optionUtility,
  optionWarmth,
  outsideOptions,
} from "./considerationSet.ts";
import { costOfMaking } from "./making.ts";
import { seller, sellerBook } from "./sellerBook.ts";

/**
 * What decided a job for one option, another and the best of the rest, in utility; asked only where somebody listens.
 *
 * The terms are those of `weighOptions`, each by itself, and what is left of the whole is taste.
 */
export function reasonsOf(
  world: World,
  job: number,
  chosen: number,
  asked: number,
): readonly Reason[] {
  let rest = -1;
  for (let i = 0; i < options; i++) {
    if (i === chosen || i === asked) continue;
    if (rest === -1 || optionUtility[i] > optionUtility[rest]) rest = i;
  }
  const shown = [chosen, ...(asked === chosen ? [] : [asked]), ...(rest === -1 ? [] : [rest])];
  return shown.map((i) => ({
    firm: optionFirm[i],
    terms: i < outsideOptions ? outside(world, job, i) : terms(world, job, i),
  }));
}

function outside(world: World, job: number, i: number): Reason["terms"] {
  const { market, jobs, accounts, rates } = world;
  if (i === 0) return withTaste(i, { "worth of it": market.nothing });
  const skill = accounts.traits[jobs.account[job] * trait.row + trait.makerSkill];
  const trouble = rates.makersDiffer
    ? costOfMaking(world, job, market.makeCost)
    : market.selfSupplyCost;
  return withTaste(i, { "skill as a maker": skill, "trouble of it": -trouble });
}

function terms(world: World, job: number, i: number): Reason["terms"] {
  const { parameters, jobs, accounts, market, rates } = world;
  const { utility } = parameters;
  const { traits } = accounts;
  const K = parameters.components.length;
  const row = jobs.account[job] * trait.row;
  const firm = optionFirm[i];
  const at = firm * seller.row;
  const perf = performance(
    rates.needsMove ? needsNow(world, job) : jobs.need,
    rates.needsMove ? 0 : job * K,
    sellerBook,
    at + seller.powered,
    K,
    utility.weakLinkExponent,
  );
  const dx = traits[row + trait.x] - sellerBook[at + seller.x];
  const dy = traits[row + trait.y] - sellerBook[at + seller.y];
  const misfit = sellerBook[at + seller.misfit] * Math.sqrt(dx * dx + dy * dy);
  const shared = {
    quality: utility.quality * traits[row + trait.quality] * perf,
    price: -utility.price * traits[row + trait.price] * market.priceWeight * optionPrice[i],
    distance: -utility.distance * misfit,
    appeal:
      sellerBook[at + seller.appeal] + traits[row + trait.makerSkill] * sellerBook[at + seller.joy],
  };
  const forms = rates.refuses ? { "second form": formBeyondPrice(world, job, i) } : {};
  if (firm === jobs.supplier[job]) {
    const through = jobs.reseller[job] >= 0 ? parameters.resellers.serviceLoss : 0;
    return withTaste(i, {
      ...shared,
      ...forms,
      "promise kept": jobs.surprise[job] + (world.rates.disguises ? knownBetter(world, job) : 0),
      "reseller between": -through,
    });
  }
  return withTaste(i, {
    ...shared,
    ...forms,
    risk: -riskLoss(
      utility.risk * traits[row + trait.caution],
      sellerBook[at + seller.doubt],
      optionWarmth[i],
    ),
    wait: -utility.wait * traits[row + trait.impatience] * sellerBook[at + seller.wait],
    switching: jobs.supplier[job] >= 0 ? -utility.switching : 0,
  });
}

/** What the second form is worth more to the account than the plain one, its price apart, which stands there already. */
function formBeyondPrice(
  { parameters, jobs, accounts, market, firms, offers }: World,
  job: number,
  i: number,
) {
  if (optionForm[i] === -1) return 0;
  const { traits } = accounts;
  const alpha =
    parameters.utility.price *
    traits[jobs.account[job] * trait.row + trait.price] *
    market.priceWeight;
  const plain = offers.price[firms.columns.offer[optionFirm[i]]];
  return optionGain[i] + alpha * (optionPrice[i] - plain);
}

function withTaste(i: number, parts: Record<string, number>): Reason["terms"] {
  const all = optionUtility[i];
  const known = Object.values(parts).reduce((sum, part) => sum + part, 0);
  return { ...parts, taste: all - known, all };
}
