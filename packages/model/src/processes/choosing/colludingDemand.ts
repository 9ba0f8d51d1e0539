import { exp, log } from "../../random/portable.ts";
import { grown } from "../../world/columns.ts";
import { pact } from "../../world/Cartel.ts";
import type { World } from "../../world/World.ts";
import {
  optionFirm,
  optionPrice,
  options,
  optionWeight,
  outsideOptions,
} from "./considerationSet.ts";

/** Weight of each option if every member kept to what was agreed, and if every member set its own price. */
let agreedWeight = new Float64Array(256);
let ownWeight = new Float64Array(256);
/** Price that goes with the second. */
let ownPaid = new Float64Array(256);

/**
 * What those who set prices together, or would, learn from a project: their demand as it was, as it would be if all kept to what was
 * agreed, and as it would be at the prices that each would ask for itself; and what their customers lose between the two.
 *
 * The same customers are asked thrice: everything else in the project stands, the prices of others included.
 *
 * @param slope  α of the account over the scale of tastes
 * @source docs/model.md, price cartel
 */
export function learnTogether(world: World, total: number, slope: number): void {
  const { firms, offers, market } = world;
  const { colludes, cheats, agreedPrice, ownPrice, offer } = firms.columns;
  const { soldSum, agreedSum, agreedSlope, ownSum, ownSlope } = firms.columns;
  const { cartel } = market;
  // What is learnt is the slope in usual times; today a price weighs what it weighs today.
  const steep = slope * market.priceWeight;
  growScratch();
  let members = 0;
  let agreedTotal = total;
  let ownTotal = total;
  for (let i = outsideOptions; i < options; i++) {
    const firm = optionFirm[i];
    if (colludes[firm] === 0) continue;
    members++;
    const weight = optionWeight[i];
    const listed = offers.price[offer[firm]];
    const paid = optionPrice[i];
    const agreed = cheats[firm] === 1 && agreedPrice[firm] > 0 ? agreedPrice[firm] : listed;
    agreedWeight[i] = agreed === listed ? weight : weight * exp(steep * (listed - agreed));
    agreedTotal += agreedWeight[i] - weight;
    // A renewal whose price is capped stays capped.
    let own = paid;
    if (cartel.state !== pact.none)
      own = paid === listed ? ownPrice[firm] : Math.min(ownPrice[firm], paid);
    ownPaid[i] = own;
    ownWeight[i] = weight * exp(steep * (paid - own));
    ownTotal += ownWeight[i] - weight;
  }
  if (members === 0) return;
  let joint = 0;
  for (let i = outsideOptions; i < options; i++) {
    const firm = optionFirm[i];
    if (colludes[firm] === 0) continue;
    const sold = optionWeight[i] / total;
    const agreed = agreedWeight[i] / agreedTotal;
    const own = ownWeight[i] / ownTotal;
    soldSum[firm] += sold;
    agreedSum[firm] += agreed;
    agreedSlope[firm] += slope * agreed * (1 - agreed);
    ownSum[firm] += own;
    ownSlope[firm] += slope * own * (1 - own);
    joint += agreed;
    if (cartel.state !== pact.collusion) continue;
    cartel.asked += sold * optionPrice[i];
    cartel.unasked += sold * ownPaid[i];
  }
  cartel.sum += joint;
  cartel.slope += slope * joint * (1 - joint);
  cartel.projects++;
  if (cartel.state !== pact.none && steep > 0)
    cartel.surplusForgone += log(ownTotal / total) / steep;
}

function growScratch(): void {
  if (agreedWeight.length >= options) return;
  agreedWeight = grown(agreedWeight, 2 * options);
  ownWeight = grown(ownWeight, 2 * options);
  ownPaid = grown(ownPaid, 2 * options);
}
