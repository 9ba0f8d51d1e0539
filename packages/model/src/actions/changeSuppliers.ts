import { geometricByTable } from "../random/distributions.ts";
import { draw } from "../random/Streams.ts";
import { enter } from "../world/Agenda.ts";
import { channel, channels } from "../world/codes.ts";
import { addCustomer } from "../world/Firms.ts";
import { noProject } from "../world/Jobs.ts";
import type { World } from "../world/World.ts";
import { closeBooks, term } from "./contracts.ts";
import { noteFirsts } from "./creditWin.ts";

/**
 * Whether a contract is a supplier, a price and a term and nothing else: nobody shares in it, nothing waits for delivery,
 * nobody talks about it and nobody listens.
 */
export function contractsAreBare({ parameters, recorder, alliances }: World): boolean {
  const { components, resellers, reach, contract } = parameters;
  return (
    recorder === null &&
    alliances.count === 0 &&
    resellers.count === 0 &&
    components.length === 1 &&
    !components[0].physical &&
    reach.wordOfMouthReach === "mixing" &&
    contract.lapsePerMonth === 0
  );
}

/** Customers that each firm won and lost in one call. */
let won = new Int32Array(64);
let lost = new Int32Array(64);

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
  const { jobs, firms, offers, market, streams, rates } = world;
  const { supplier, occasion, price, offer, place, project, served, satisfied, ends, renewals } =
    jobs;
  const { columns } = firms;
  const { recurring, serviceCost, users, customers } = columns;
  const { winsFromNever, winsFromRivals, winsFromLapsed } = columns;
  const { leadCost } = offers;
  const { form, termMonths, renewalWindowMonths } = world.parameters.contract;
  const { month } = market;
  if (won.length < firms.count) {
    won = new Int32Array(2 * firms.count);
    lost = new Int32Array(2 * firms.count);
  }
  let marketRecurring = market.recurring;
  let never = 0;
  let lapsed = 0;
  for (let n = 0; n < count; n++) {
    const job = list[n];
    const firm = chosen[n];
    project[job] = noProject;
    if (firm === -1) {
      market.recurring = marketRecurring;
      refuse(world, job, firm);
      marketRecurring = market.recurring;
      continue;
    }
    const before = supplier[job];
    if (before >= 0) {
      const was = price[job];
      recurring[before] -= was;
      marketRecurring -= was;
      serviceCost[before] -= leadCost[offer[job]];
    }
    if (before !== firm) {
      if (before >= 0) {
        winsFromRivals[firm]++;
        const others = customers[before];
        const hole = place[job];
        const last = others[--users[before]];
        if (users[before] === 0) closeBooks(columns, before);
        others[hole] = last;
        place[last] = hole;
        lost[before]++;
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
      place[job] = addCustomer(columns, firm, job);
      won[firm]++;
    }
    const sold = columns.offer[firm];
    const paid = offers.price[sold];
    offer[job] = sold;
    price[job] = paid;
    recurring[firm] += paid;
    marketRecurring += paid;
    serviceCost[firm] += leadCost[sold];
    if (form !== "perpetual") {
      const gap =
        form === "fixed"
          ? termMonths
          : geometricByTable(draw(streams, term, job, occasion[job]), rates.term);
      ends[job] = month + gap;
      enter(renewals, job, month, Math.max(month + 1, month + gap - renewalWindowMonths));
    }
    occasion[job]++;
  }
  market.recurring = marketRecurring;
  market.winsFromNever += never;
  market.winsFromLapsed += lapsed;
  market.users += never + lapsed;
  market.satisfiedUsers += never + lapsed;
  countChanges(world);
}

/** What changes of supplier mean to firms and market, once for all of them. */
function countChanges(world: World): void {
  const { firms, offers, market } = world;
  const { columns } = firms;
  let total = 0;
  for (let firm = 0; firm < firms.count; firm++) {
    const gained = won[firm];
    columns.losses[firm] += lost[firm];
    columns.satisfiedUsers[firm] += gained - lost[firm];
    market.switches += lost[firm];
    market.winsFromRivals += lost[firm];
    lost[firm] = 0;
    won[firm] = 0;
    if (gained === 0) continue;
    total += gained;
    columns.wins[firm * channels.length + channel.inbound] += gained;
    columns.recentWins[firm] += gained;
    const maker = offers.source[columns.offer[firm]];
    if (maker !== -1) columns.output[maker] += gained;
    noteFirsts(world, firm, gained);
  }
  market.wins[channel.inbound] += total;
}
