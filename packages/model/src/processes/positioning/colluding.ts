import { dropAgreement } from "../../actions/endCartel.ts";
import { markupAtOdds } from "../../equations/markupAtOdds.ts";
import { record } from "../../observe/record.ts";
import { costInPrice } from "../../policies/pricing/costInPrice.ts";
import { pricing } from "../../policies/pricing/index.ts";
import { geometric } from "../../random/distributions.ts";
import { log } from "../../random/portable.ts";
import { purposeIndex } from "../../random/purposes.ts";
import { draw } from "../../random/Streams.ts";
import { pact, pactEnd } from "../../world/Cartel.ts";
import type { World } from "../../world/World.ts";
import { cheatingPays, somebodySuspects, whoReports } from "./suspicion.ts";
import { reportCartel, signsOf, tellBroken, tellCheated, tellFormed } from "./tellCartel.ts";

const priceWar = purposeIndex("price war");

/** Whether those who set prices together, or would, meet this month. */
export function meets({ market, parameters }: World): boolean {
  return market.month % parameters.cartel.reviewMonths === 0;
}

/**
 * Firms whose policy is a cartel meet, agree on the markup of all of them together, fall out over it, and come together again.
 *
 * @source docs/model.md, price cartel; Green & Porter 1984
 */
export function colluding(world: World): void {
  const { cartel } = world.market;
  if (meets(world)) meet(world);
  if (cartel.state === pact.collusion) cartel.months++;
}

function meet(world: World): void {
  const { cartel, month } = world.market;
  const members = gatherMembers(world);
  if (cartel.state === pact.none) {
    // Without having seen customers there is nothing to agree on.
    if (members >= 2 && month >= cartel.until && haveSeenCustomers(world)) begin(world);
  } else if (members < 2) {
    tellBroken(world, members);
    if (cartel.state === pact.collusion) cartel.ends[pactEnd.tooFew]++;
    dropAgreement(world, pact.none, month);
  } else carryOn(world);
  if (cartel.state === pact.collusion) agree(world);
  forgetPeriod(world);
}

/** Sellers with the policy who have sold for long enough; a newcomer starts from the price and the demand that it has. */
function gatherMembers({ parameters, market, firms }: World): number {
  const { columns, count } = firms;
  let members = 0;
  for (let firm = 0; firm < count; firm++) {
    const belongs =
      (columns.alive[firm] & columns.selling[firm]) === 1 &&
      columns.offer[firm] !== -1 &&
      pricing[columns.pricing[firm]].joinsCartel &&
      market.month - columns.entryMonth[firm] >= parameters.cartel.joinMonths;
    if (belongs) members++;
    if (belongs && columns.colludes[firm] === 0) {
      columns.ownPrice[firm] = columns.price[firm];
      columns.ownSum[firm] = columns.choiceSum[firm];
      columns.ownSlope[firm] = columns.choiceSlope[firm];
    }
    columns.colludes[firm] = belongs ? 1 : 0;
  }
  return members;
}

/** Whether any of the present members has met customers since the last meeting; those who have may be gone. */
function haveSeenCustomers({ market, firms }: World): boolean {
  if (market.cartel.slope <= 0) return false;
  const { colludes, agreedSum } = firms.columns;
  for (let firm = 0; firm < firms.count; firm++)
    if (colludes[firm] === 1 && agreedSum[firm] > 0) return true;
  return false;
}

function begin(world: World): void {
  const { cartel, month } = world.market;
  cartel.state = pact.collusion;
  cartel.since = month;
  cartel.spells++;
  tellFormed(world);
}

/** Who sold too little makes a price war, who fears the law reports, and a war that has lasted long enough is over. */
function carryOn(world: World): void {
  const { parameters, market, streams } = world;
  const { cartel, month } = market;
  const suspicious = cartel.state === pact.collusion ? somebodySuspects(world) : -1;
  const reporter = whoReports(world, suspicious !== -1 || cartel.state === pact.war);
  if (reporter !== -1) {
    if (cartel.state === pact.war) cartel.ends[pactEnd.war]--;
    reportCartel(world, reporter);
  } else if (suspicious !== -1) {
    const { reviewMonths, warReviews } = parameters.cartel;
    const reasons = signsOf(world, suspicious);
    const meetings = geometric(draw(streams, priceWar, 0, month), log(1 - 1 / warReviews));
    cartel.ends[pactEnd.war]++;
    dropAgreement(world, pact.war, month + reviewMonths * meetings);
    record(world, "price war", suspicious, -1, 0, "", reasons);
  } else if (cartel.state === pact.war && month >= cartel.until) begin(world);
}

/** The markup that suits all of them together, from the demand of the last period; then each decides whether to keep to it. */
function agree(world: World): void {
  const { market, firms } = world;
  const { cartel } = market;
  const { columns, count } = firms;
  const joint = cartel.sum / cartel.projects;
  let weight = 0;
  let markups = 0;
  for (let firm = 0; firm < count; firm++) {
    if (columns.colludes[firm] === 0) continue;
    const price = columns.agreedPrice[firm] > 0 ? columns.agreedPrice[firm] : columns.price[firm];
    weight += columns.agreedSum[firm];
    markups += columns.agreedSum[firm] * (price - costInPrice(world, firm));
  }
  if (haveSeenCustomers(world) && joint < 1) {
    const alpha = (cartel.slope * market.priceWeight) / (cartel.projects * joint * (1 - joint));
    cartel.markup = markupAtOdds(alpha, joint / (1 - joint), markups / weight);
  }
  for (let firm = 0; firm < count; firm++) {
    if (columns.colludes[firm] === 0) continue;
    const before = columns.cheats[firm];
    const always = pricing[columns.pricing[firm]].alwaysCheats;
    columns.cheats[firm] = always || cheatingPays(world, firm) ? 1 : 0;
    if (columns.cheats[firm] > before) tellCheated(world, firm, always);
  }
}

function forgetPeriod({ market, firms }: World): void {
  const { soldSum, agreedSum, agreedSlope } = firms.columns;
  market.cartel.sum = 0;
  market.cartel.slope = 0;
  market.cartel.projects = 0;
  soldSum.fill(0, 0, firms.count);
  agreedSum.fill(0, 0, firms.count);
  agreedSlope.fill(0, 0, firms.count);
}
