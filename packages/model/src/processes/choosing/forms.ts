import { isSecondForm, leastOfPlain } from "../../observe/forms.ts";
import { appealOf, joyOf, misfitOf } from "../../observe/production.ts";
import { trait } from "../../world/Accounts.ts";
import { leverCount } from "../../world/levers.ts";
import type { World } from "../../world/World.ts";
import {
  optionFirm,
  optionForm,
  optionGain,
  optionPrice,
  options,
  optionUtility,
  outsideOptions,
} from "./considerationSet.ts";
import { sellerBook, seller } from "./sellerBook.ts";

/** What the second form of each firm's offer has more than the plain one, a row a firm: filled when a month's choices begin. */
let formBook = new Float64Array(64 * 4);

const form = { price: 0, appeal: 1, misfit: 2, joy: 3, row: 4 } as const;

export function openFormBook(world: World): void {
  const { firms, offers } = world;
  const { columns, count } = firms;
  if (formBook.length < count * form.row) formBook = new Float64Array(count * 2 * form.row);
  for (let firm = 0; firm < count; firm++) {
    if ((columns.alive[firm] & columns.selling[firm]) === 0) continue;
    const plain = columns.offer[firm];
    const second = offers.form[plain];
    if (second === -1) continue;
    const at = firm * leverCount;
    const row = firm * form.row;
    formBook[row + form.price] = offers.price[second] - offers.price[plain];
    formBook[row + form.appeal] =
      appealOf(world, columns.formLever, at) - appealOf(world, columns.lever, at);
    formBook[row + form.misfit] =
      misfitOf(world, firm, columns.formLever, at) - sellerBook[firm * seller.row + seller.misfit];
    formBook[row + form.joy] = joyOf(columns.formLever, at) - joyOf(columns.lever, at);
  }
}

/**
 * Of each seller's offer the account takes the form that is worth more to it. There is no taste between the two: they
 * differ by what is known of them.
 *
 * @source docs/model.md, two forms
 */
export function takeForms(world: World, job: number): void {
  const { parameters, accounts, jobs, firms, offers, market, rates } = world;
  const { traits } = accounts;
  const row = jobs.account[job] * trait.row;
  const alpha = parameters.utility.price * traits[row + trait.price] * market.priceWeight;
  for (let i = outsideOptions; i < options; i++) {
    optionForm[i] = -1;
    optionGain[i] = 0;
    const firm = optionFirm[i];
    const second = offers.form[firms.columns.offer[firm]];
    if (second === -1) continue;
    const more = firm * form.row;
    const at = firm * seller.row;
    const dx = traits[row + trait.x] - sellerBook[at + seller.x];
    const dy = traits[row + trait.y] - sellerBook[at + seller.y];
    let price = Math.max(
      leastOfPlain * optionPrice[i],
      optionPrice[i] + formBook[more + form.price],
    );
    let gain =
      formBook[more + form.appeal] +
      traits[row + trait.makerSkill] * formBook[more + form.joy] -
      parameters.utility.distance * formBook[more + form.misfit] * Math.sqrt(dx * dx + dy * dy);
    // Who has had it knows what is found in use; to who has it its price may rise no faster than any other.
    if (firm === jobs.supplier[job]) {
      if (isSecondForm(offers.form, jobs.offer[job]))
        price = Math.min(price, jobs.price[job] * rates.renewalCap);
      if (jobs.knowsForm[job] === 1) gain += offers.afterUse[second];
    }
    gain -= alpha * (price - optionPrice[i]);
    if (gain <= 0) continue;
    optionForm[i] = second;
    optionGain[i] = gain;
    optionPrice[i] = price;
    optionUtility[i] += gain;
  }
}
