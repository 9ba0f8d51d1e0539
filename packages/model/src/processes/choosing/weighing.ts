import { knownBetter } from "../../actions/satisfaction.ts";
import { performance } from "../../equations/performance.ts";
import { needsNow } from "../../observe/needs.ts";
import { riskLoss } from "../../equations/riskLoss.ts";
import { exp } from "../../random/portable.ts";
import { trait } from "../../world/Accounts.ts";
import type { World } from "../../world/World.ts";
import { takeOffBundle } from "./bundling.ts";
import {
  optionFirm,
  optionPrice,
  options,
  optionUtility,
  optionWarmth,
  optionWeight,
  outsideOptions,
  weighed,
  whole,
} from "./considerationSet.ts";
import { takeForms } from "./forms.ts";
import { costOfMaking } from "./making.ts";
import { nothingWeight, seller, sellerBook } from "./sellerBook.ts";

/**
 * What the options of a job are worth before taste, and their weights in the logit.
 *
 * u = α_q·perf − α_p·price − α_d·misfit·distance − α_w·wait·impatience − risk + appeal + joy·skill − switching
 *
 * Utility, weight and taste have a loop each: together they are more than an engine puts into one, and what it leaves
 * out is a call with a number in a box for every option.
 *
 * @source docs/model.md, choosing; McFadden 1974
 */
export function weighOptions(world: World, job: number): void {
  valueOutside(world, job);
  valueSellers(world, job);
  if (world.rates.refuses) takeForms(world, job);
  // What a bundle leaves of a price is left of that of the form that is taken.
  if (world.rates.bundles) takeOffBundle(world, job);
  toWeights(world, job);
}

/** Doing nothing, and making it oneself. */
function valueOutside(world: World, job: number): void {
  const { jobs, market, accounts, rates } = world;
  optionUtility[0] = market.nothing;
  if (outsideOptions > 1)
    optionUtility[1] =
      accounts.traits[jobs.account[job] * trait.row + trait.makerSkill] -
      (rates.makersDiffer ? costOfMaking(world, job, market.makeCost) : market.selfSupplyCost);
}

/** Every seller in the set, by what the account sees of it; of its supplier it knows how the promise was kept. */
function valueSellers(world: World, job: number): void {
  const { parameters, jobs, accounts, rates, market } = world;
  const { utility } = parameters;
  // Locals spare the loop a look through the module at every number.
  const book = sellerBook;
  const firmOf = optionFirm;
  const utilityOf = optionUtility;
  const priceOf = optionPrice;
  const warmth = optionWarmth;
  const { traits } = accounts;
  const { weakLinkExponent, distance } = utility;
  const K = parameters.components.length;
  const need = rates.needsMove ? needsNow(world, job) : jobs.need;
  const needRow = rates.needsMove ? 0 : job * K;
  const supplier = jobs.supplier[job];
  const row = jobs.account[job] * trait.row;
  const x = traits[row + trait.x];
  const y = traits[row + trait.y];
  const weightOfQuality = utility.quality * traits[row + trait.quality];
  const weightOfPrice = utility.price * traits[row + trait.price] * market.priceWeight;
  const weightOfWait = utility.wait * traits[row + trait.impatience];
  const weightOfRisk = utility.risk * traits[row + trait.caution];
  const skill = traits[row + trait.makerSkill];
  const leaving = supplier >= 0 ? utility.switching : 0;
  const end = options;
  for (let i = outsideOptions; i < end; i++) {
    const firm = firmOf[i];
    const at = firm * seller.row;
    let price = book[at + seller.price];
    let u =
      weightOfQuality * performance(need, needRow, book, at + seller.powered, K, weakLinkExponent) +
      book[at + seller.appeal] +
      skill * book[at + seller.joy];
    if (firm === supplier) {
      price = Math.min(price, jobs.price[job] * rates.renewalCap);
      u += jobs.surprise[job];
      if (rates.disguises) u += knownBetter(world, job);
      if (jobs.reseller[job] >= 0) u -= parameters.resellers.serviceLoss;
    } else {
      u -=
        riskLoss(weightOfRisk, book[at + seller.doubt], warmth[i]) +
        weightOfWait * book[at + seller.wait] +
        leaving;
    }
    const dx = x - book[at + seller.x];
    const dy = y - book[at + seller.y];
    priceOf[i] = price;
    const misfit = book[at + seller.misfit] * Math.sqrt(dx * dx + dy * dy);
    utilityOf[i] = u - (weightOfPrice * price + distance * misfit);
  }
}

function toWeights({ parameters, rates, jobs, accounts }: World, job: number): void {
  const { perScale } = rates;
  const utilityOf = optionUtility;
  const weights = optionWeight;
  const end = options;
  weights[0] = nothingWeight;
  // Read back from the column, where the engine knows that it is a number.
  let total = weights[0];
  for (let i = 1; i < end; i++) {
    const weight = exp(utilityOf[i] * perScale);
    weights[i] = weight;
    total += weight;
  }
  const alpha = accounts.traits[jobs.account[job] * trait.row + trait.price];
  weighed[whole.weight] = total;
  weighed[whole.slope] = parameters.utility.price * alpha * perScale;
}
