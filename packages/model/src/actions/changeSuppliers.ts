import { geometricByTable } from "../random/distributions.ts";
import { draw } from "../random/Streams.ts";
import { enterAll } from "../world/Agenda.ts";
import { channel, channels } from "../world/codes.ts";
import { addCustomer, removeCustomer } from "../world/customers.ts";
import { noProject } from "../world/Jobs.ts";
import type { World } from "../world/World.ts";
import { closeBooks, term } from "./contracts.ts";
import { noteFirsts } from "./creditWin.ts";

/**
 * Whether a contract is a supplier, a price and a term and nothing else: nobody shares in it, nothing waits for delivery,
 * nobody talks about it and nobody listens.
 */
export function contractsAreBare({ parameters, recorder, alliances, rates }: World): boolean {
  const { components, resellers, reach, contract } = parameters;
  return (
    recorder === null &&
    alliances.count === 0 &&
    resellers.count === 0 &&
    components.length === 1 &&
    !components[0].physical &&
    reach.wordOfMouthReach === "mixing" &&
    contract.lapsePerMonth === 0 &&
    !rates.cannibalises &&
    !rates.prepays &&
    !rates.tenders
  );
}

/** Of each firm: customers that it won in one call, had before it, and had ever won from nobody. */
let won = new Int32Array(64);
let had = new Int32Array(64);
let wonFromNobody = new Int32Array(64);
/** Of each job of the call: who served it, at what price, and the month in which its new contract ends (−1: none). */
let servedBy = new Int32Array(256);
let paidBefore = new Float64Array(256);
let costBefore = new Float64Array(256);
let endOf = new Int32Array(256);

/**
 * Signs the contracts that were chosen, one after the other: the same as `signContract` for bare ones, in one pass over
 * the columns that they touch. Satisfaction is left out, because nothing asks for it where choice is by table.
 *
 * @param chosen  firm of each job in the list, −1: nothing
 * @param refuse  what happens to a job that chose nothing
 */
export function changeSuppliers(
  world: World,
  list: Int32Array,
  count: number,
  chosen: Int32Array,
  refuse: (world: World, job: number, choice: number) => void,
): void {
  meetContracts(world, list, count);
  drawTerms(world, list, count);
  const { jobs, firms, offers, market } = world;
  const { supplier, occasion, price, offer, project, served, satisfied } = jobs;
  const { columns, listed } = firms;
  const { recurring, serviceCost, users, winsFromNever, winsFromLapsed, renewed } = columns;
  const { offer: offered } = columns;
  const { leadCost, price: listPrice } = offers;
  // Locals spare the loop a look through the module at every number.
  const by = servedBy;
  const paidBy = paidBefore;
  const costBy = costBefore;
  const gained = won;
  let marketRecurring = market.recurring;
  let never = 0;
  let lapsed = 0;
  for (let n = 0; n < count; n++) {
    const job = list[n];
    const firm = chosen[n];
    const before = by[n];
    if (before < 0) project[job] = noProject;
    if (firm === -1) {
      // Whoever is left by a refusal counts that loss there.
      if (before >= 0) had[before]--;
      market.recurring = marketRecurring;
      refuse(world, job, firm);
      marketRecurring = market.recurring;
      continue;
    }
    if (before >= 0) {
      const was = paidBy[n];
      recurring[before] -= was;
      marketRecurring -= was;
      serviceCost[before] -= costBy[n];
    }
    if (before !== firm) {
      if (before >= 0) {
        if (listed) removeCustomer(firms, jobs, before, job);
        else users[before]--;
        if (users[before] === 0) closeBooks(columns, before);
      } else {
        if (served[job] === 1) {
          lapsed++;
          winsFromLapsed[firm]++;
        } else {
          never++;
          winsFromNever[firm]++;
          served[job] = 1;
        }
        satisfied[job] = 1;
        jobs.channel[job] = channel.inbound;
      }
      supplier[job] = firm;
      if (listed) addCustomer(firms, jobs, firm, job);
      else users[firm]++;
      gained[firm]++;
    } else renewed[firm]++;
    const sold = offered[firm];
    const paid = listPrice[sold];
    offer[job] = sold;
    price[job] = paid;
    recurring[firm] += paid;
    marketRecurring += paid;
    serviceCost[firm] += leadCost[sold];
    occasion[job]++;
  }
  market.recurring = marketRecurring;
  market.winsFromNever += never;
  market.winsFromLapsed += lapsed;
  market.users += never + lapsed;
  market.satisfiedUsers += never + lapsed;
  scheduleEnds(world, list, count, chosen);
  countChanges(world);
}

/**
 * Looks up the contracts that may end before any is changed: then one look does not wait for the books of the job before
 * it.
 */
function meetContracts({ jobs, firms, offers }: World, list: Int32Array, count: number): void {
  if (had.length < firms.count) {
    won = new Int32Array(2 * firms.count);
    had = new Int32Array(2 * firms.count);
    wonFromNobody = new Int32Array(2 * firms.count);
  }
  const { users, winsFromNever, winsFromLapsed } = firms.columns;
  for (let firm = 0; firm < firms.count; firm++) {
    had[firm] = users[firm];
    wonFromNobody[firm] = winsFromNever[firm] + winsFromLapsed[firm];
  }
  if (servedBy.length < count) {
    servedBy = new Int32Array(2 * count);
    paidBefore = new Float64Array(2 * count);
    costBefore = new Float64Array(2 * count);
    endOf = new Int32Array(2 * count);
  }
  const { supplier, price, offer } = jobs;
  const { leadCost } = offers;
  const by = servedBy;
  const paidBy = paidBefore;
  const costBy = costBefore;
  for (let n = 0; n < count; n++) {
    const job = list[n];
    const before = supplier[job];
    by[n] = before;
    if (before < 0) continue;
    paidBy[n] = price[job];
    costBy[n] = leadCost[offer[job]];
  }
}

/** How long each new contract binds, before the occasion of its draw has passed. */
function drawTerms(world: World, list: Int32Array, count: number): void {
  const { jobs, market, rates, streams, parameters } = world;
  const { form, termMonths } = parameters.contract;
  if (form === "perpetual") return;
  const { occasion } = jobs;
  const { month } = market;
  const end = endOf;
  if (form === "fixed") {
    end.fill(month + termMonths, 0, count);
    return;
  }
  for (let n = 0; n < count; n++) {
    const job = list[n];
    end[n] = month + geometricByTable(draw(streams, term, job, occasion[job]), rates.term);
  }
}

function scheduleEnds(world: World, list: Int32Array, count: number, chosen: Int32Array): void {
  const { jobs, market, parameters } = world;
  const { form, renewalWindowMonths } = parameters.contract;
  if (form === "perpetual") return;
  const { ends } = jobs;
  const end = endOf;
  const next = market.month + 1;
  for (let n = 0; n < count; n++) {
    if (chosen[n] === -1) {
      end[n] = -1;
      continue;
    }
    ends[list[n]] = end[n];
    end[n] = Math.max(next, end[n] - renewalWindowMonths);
  }
  enterAll(jobs.renewals, list, end, count, market.month);
}

/** What changes of supplier mean to firms and market, once for all of them. */
function countChanges(world: World): void {
  const { firms, offers, market } = world;
  const { columns } = firms;
  let total = 0;
  for (let firm = 0; firm < firms.count; firm++) {
    const gained = won[firm];
    const lost = had[firm] + gained - columns.users[firm];
    won[firm] = 0;
    const fromNobody =
      columns.winsFromNever[firm] + columns.winsFromLapsed[firm] - wonFromNobody[firm];
    columns.winsFromRivals[firm] += gained - fromNobody;
    columns.losses[firm] += lost;
    columns.satisfiedUsers[firm] += gained - lost;
    market.switches += lost;
    market.winsFromRivals += lost;
    if (gained === 0) continue;
    total += gained;
    columns.wins[firm * channels.length + channel.inbound] += gained;
    columns.recentWins[firm] += gained;
    const maker = offers.source[columns.offer[firm]];
    if (maker >= 0) columns.output[maker] += gained;
    noteFirsts(world, firm, gained);
  }
  market.wins[channel.inbound] += total;
}
