import { checkWorld, type World } from "@searoom/model";
import { expect } from "vitest";
import { isSecondForm } from "../../packages/model/src/observe/forms.ts";

/** What a month may not undo: taken before a step, held against the world after it. */
export interface Before {
  readonly supplier: Int32Array;
  readonly ends: Int32Array;
  readonly price: Float64Array;
  readonly offer: Int32Array;
  readonly occasion: Int32Array;
  readonly lapses: Uint8Array;
  readonly acquisitions: number;
  readonly month: number;
  readonly rung: Uint8Array;
  readonly climbs: Int32Array;
}

export function rememberJobs({ jobs, market, alliances }: World): Before {
  const { supplier, ends, price, offer, occasion, lapses } = jobs;
  return {
    supplier: supplier.slice(),
    ends: ends.slice(),
    price: price.slice(),
    offer: offer.slice(),
    occasion: occasion.slice(),
    lapses: lapses.slice(),
    acquisitions: market.acquisitions,
    month: market.month,
    rung: alliances.columns.rung.slice(0, alliances.count),
    climbs: alliances.columns.climbs.slice(0, alliances.count),
  };
}

/** Everything that holds at the end of any month of any market; `world.market.month` is the month to come. */
export function expectLaws(world: World, before: Before): void {
  checkWorld(world);
  expectCustomersAccountedFor(world);
  expectSharesOfOne(world);
  expectBooksOfContracts(world);
  expectNobodyForgotten(world);
  expectContractsBind(world, before);
  expectAlliancesInOrder(world);
  expectRungByRung(world, before);
  expectNobodyPromisedTwice(world);
  expectWithinBounds(world);
}

/** Who is served was won and not lost again. */
function expectCustomersAccountedFor({ market }: World): void {
  const won = market.winsFromNever + market.winsFromRivals + market.winsFromLapsed;
  expect(market.users).toBe(won - market.switches - market.lapses - market.orphaned);
  expect(market.wins.reduce((sum, wins) => sum + wins, 0)).toBe(won);
  expect(market.switches).toBe(market.winsFromRivals);
}

/** Shares of the month are those of its start; somebody sells or nobody has one. */
function expectSharesOfOne({ firms }: World): void {
  const { share } = firms.columns;
  let sum = 0;
  for (let firm = 0; firm < firms.count; firm++) sum += share[firm];
  if (sum !== 0) expect(Math.abs(sum - 1)).toBeLessThan(1e-12);
}

/** What a firm books a month is what its contracts say, and what leads pay is what their allies get. */
function expectBooksOfContracts({
  jobs,
  firms,
  offers,
  parameters,
  market,
  alliances,
  accounts,
}: World): void {
  const { columns, count } = firms;
  const payees = offers.payee.length / offers.capacity;
  const zeros = () => new Float64Array(count);
  const contracts = {
    recurring: zeros(),
    serviceCost: zeros(),
    partnerPay: zeros(),
    partnerIncome: zeros(),
    partnerService: zeros(),
    resellerPay: zeros(),
    cannibalised: zeros(),
    prepaid: zeros(),
  };
  const revenue = new Float64Array(2 * alliances.count);
  const joint = { borne: revenue.slice(), earned: revenue.slice() };
  let toResellers = 0;
  for (let job = 0; job < jobs.count; job++) {
    const firm = jobs.supplier[job];
    if (firm < 0) continue;
    const offer = jobs.offer[job];
    const price = jobs.price[job];
    contracts.recurring[firm] += price;
    contracts.serviceCost[firm] += offers.leadCost[offer];
    contracts.prepaid[firm] +=
      parameters.groups[columns.group[offers.lead[offer]]].oneOffShare * price;
    const home = accounts.homeFirm[jobs.account[job]];
    if (home !== -1)
      contracts.cannibalised[home] += parameters.groups[columns.group[home]].cannibalised * price;
    const introducer = jobs.introducer[job];
    if (introducer !== -1) {
      const fee = parameters.alliances.commission * price;
      contracts.partnerPay[firm] += fee;
      contracts.partnerIncome[alliances.columns.heir[introducer]] += fee;
      revenue[introducer] += fee;
      revenue[introducer ^ 1] += price;
    }
    if (jobs.reseller[job] >= 0) {
      contracts.resellerPay[firm] += parameters.resellers.margin * price;
      toResellers += parameters.resellers.margin * price;
    }
    // The lead's side in each alliance in which it shares this contract: across from whoever shares it.
    const leads = new Set(introducer === -1 ? [] : [introducer ^ 1]);
    let paid = 0;
    for (let seat = offer * payees; seat < (offer + 1) * payees; seat++) {
      const ally = offers.payee[seat];
      if (ally === -1) break;
      const pay = offers.payeeShare[seat] * price + offers.payeeFixed[seat];
      contracts.partnerPay[firm] += pay;
      contracts.partnerIncome[ally] += pay;
      contracts.partnerService[ally] += offers.payeeCost[seat];
      paid += pay;
      // Who has won a tender is no ally.
      const side = offers.payeeSide[seat];
      if (side === -1) continue;
      leads.add(side ^ 1);
      revenue[side] += pay;
      joint.borne[side] += offers.payeeCost[seat];
      joint.earned[side] += pay;
    }
    const fee = introducer === -1 ? 0 : parameters.alliances.commission * price;
    if (introducer !== -1) joint.earned[introducer] += fee;
    const margin = jobs.reseller[job] >= 0 ? parameters.resellers.margin * price : 0;
    for (const side of leads) {
      joint.borne[side] += offers.leadCost[offer];
      joint.earned[side] += price - paid - fee - margin;
    }
  }
  for (const [name, sums] of Object.entries(contracts) as [keyof typeof contracts, Float64Array][])
    for (let firm = 0; firm < count; firm++)
      expectNear(columns[name][firm], sums[firm], `${name} of firm ${firm}`);
  for (let side = 0; side < revenue.length; side++)
    expectNear(alliances.columns.revenue[side], revenue[side], `revenue of side ${side}`);
  if (parameters.alliances.equalityWeight !== 0)
    for (const name of ["borne", "earned"] as const)
      for (let side = 0; side < revenue.length; side++)
        expectNear(alliances.columns[name][side], joint[name][side], `${name} by side ${side}`);
  expectNear(market.resellerIncome, toResellers, "resellers' income");
}

/** No project is overlooked, and every job has a way back to the market: a project, a renewal or a threshold. */
function expectNobodyForgotten(world: World): void {
  const { jobs, projects, thresholds, market, parameters, ready } = world;
  expect(ready.count).toBe(0);
  const { form, lapsePerMonth } = parameters.contract;
  for (let job = 0; job < jobs.count; job++) {
    const project = jobs.project[job];
    if (project >= 0) {
      if (projects.decisions.due[project] < market.month)
        expect.fail(`project of job ${job} was due in month ${projects.decisions.due[project]}`);
    } else if (jobs.supplier[job] >= 0) {
      if (form === "perpetual" && lapsePerMonth === 0) continue;
      if (jobs.renewals.due[job] === -1)
        expect.fail(`contract of job ${job} is not on the calendar`);
    } else if (thresholds.level[job] >= thresholds.survival)
      expect.fail(`job ${job} has no clock that can bring it back`);
  }
}

/** A supplier who lives keeps its customers to the end of their contracts; nobody decides twice in a month. */
function expectContractsBind(world: World, before: Before): void {
  const { jobs, firms, offers, rates, market } = world;
  const isSecond = (offer: number) => isSecondForm(offers.form, offer);
  for (let job = 0; job < jobs.count; job++) {
    if (jobs.occasion[job] > before.occasion[job] + 1)
      expect.fail(`job ${job} decided ${jobs.occasion[job] - before.occasion[job]} times`);
    const firm = before.supplier[job];
    if (firm < 0 || firms.columns.alive[firm] === 0) continue;
    const lapsed = before.lapses[job] === 1 && before.ends[job] <= before.month;
    if (jobs.supplier[job] === firm) {
      // Who lapsed, or went to a rival that its old supplier buys, and came back in the same month has signed anew.
      if (lapsed || market.acquisitions > before.acquisitions) continue;
      // The other form of an offer is another thing at another price.
      if (isSecond(jobs.offer[job]) !== isSecond(before.offer[job])) continue;
      if (jobs.price[job] > before.price[job] * rates.renewalCap * (1 + 1e-12))
        expect.fail(`price of job ${job} rose from ${before.price[job]} to ${jobs.price[job]}`);
    } else if (before.ends[job] > before.month)
      expect.fail(`job ${job} left firm ${firm} before month ${before.ends[job]}`);
  }
}

function expectAlliancesInOrder({ alliances, firms, market }: World): void {
  const { columns: edges } = alliances;
  const { columns, count } = firms;
  const seats = columns.alliance.length / firms.capacity;
  const allied = new Int32Array(count);
  let live = 0;
  for (let a = 0; a < alliances.count; a++) {
    if (edges.ended[a] !== -1) continue;
    live++;
    for (const firm of [edges.first[a], edges.second[a]]) {
      allied[firm]++;
      const row = columns.alliance.subarray(firm * seats, firm * seats + columns.allied[firm]);
      if (!row.includes(a)) expect.fail(`alliance ${a} is not on the list of firm ${firm}`);
      if (columns.alive[firm] === 0) expect.fail(`alliance ${a} goes on without firm ${firm}`);
    }
    expect(edges.first[a]).not.toBe(edges.second[a]);
  }
  expect(market.liveAlliances).toBe(live);
  for (let firm = 0; firm < count; firm++) expect(columns.allied[firm]).toBe(allied[firm]);
}

/** Alliances climb and step down one rung at a time, and climb on trust. */
function expectRungByRung({ alliances, rates, market }: World, before: Before): void {
  const { rung, climbs, trust, depth, openness, joint, stage } = alliances.columns;
  for (let a = 0; a < before.rung.length; a++) {
    const moved = rung[a] - before.rung[a];
    if (Math.abs(moved) > 1)
      expect.fail(`alliance ${a} went from rung ${before.rung[a]} to ${rung[a]}`);
    const { trustNeeded } = rates.rungs[Math.min(rates.rungs.length - 1, before.rung[a] + 1)];
    const decided = before.climbs[a] === -1 && (climbs[a] !== -1 || moved === 1);
    if (decided && Math.min(trust[2 * a], trust[2 * a + 1]) < trustNeeded)
      expect.fail(`alliance ${a} climbs with too little trust in month ${market.month}`);
  }
  for (let a = 0; a < alliances.count; a++) {
    // 2: active, the stage in which allies share what they can do.
    if (stage[a] !== 2) continue;
    const { depth: deep } = rates.rungs[rung[a]];
    expect(depth[a]).toBe(openness[a] * (deep + (1 - deep) * joint[a]));
  }
}

/** Who is bound to an ally for something has no other ally for it. */
function expectNobodyPromisedTwice({ alliances }: World): void {
  const { first, second, ended, exclusive, scopes } = alliances.columns;
  for (let a = 0; a < alliances.count; a++) {
    if (exclusive[a] === 0 || ended[a] !== -1) continue;
    for (let b = 0; b < alliances.count; b++) {
      if (b === a || ended[b] !== -1 || (scopes[a] & scopes[b]) === 0) continue;
      for (const firm of [first[b], second[b]])
        if (firm === first[a] || firm === second[a])
          expect.fail(`firm ${firm} is bound by alliance ${a} and has alliance ${b} for the same`);
    }
  }
}

function expectWithinBounds({ firms, alliances, market, jobs, offers, parameters }: World): void {
  const { columns, count } = firms;
  const K = parameters.components.length;
  const inUnit = (x: number, what: string) => {
    if (!(x >= 0 && x <= 1)) expect.fail(`${what} is ${x}`);
  };
  inUnit(market.legitimacy, "legitimacy");
  inUnit(market.frontier, "the frontier");
  inUnit(market.indirectDiscount, "the discount on indirect revenue");
  for (let firm = 0; firm < count; firm++) {
    inUnit(columns.reputation[firm], `reputation of firm ${firm}`);
    inUnit(columns.pressure[firm], `pressure on firm ${firm}`);
    for (let j = 3 * firm; j < 3 * firm + 3; j++) inUnit(columns.goal[j], `goal ${j} of ${firm}`);
    inUnit(columns.founderShare[firm], `founders' share of firm ${firm}`);
    for (let k = 0; k < K; k++)
      inUnit(columns.capability[firm * K + k], `capability ${k} of firm ${firm}`);
    if (!(columns.lockIn[firm] >= 0)) expect.fail(`firm ${firm} loses ${columns.lockIn[firm]}`);
    for (const name of ["reps", "rampedReps", "bidDebt", "backlog", "waiting", "wait"] as const)
      if (!(columns[name][firm] >= 0))
        expect.fail(`${name} of firm ${firm} is ${columns[name][firm]}`);
    const { repsMax, reps } = parameters.groups[columns.group[firm]];
    if (columns.reps[firm] > Math.max(repsMax, reps)) expect.fail(`firm ${firm} has too many reps`);
  }
  for (let a = 0; a < alliances.count; a++)
    for (const side of [0, 1]) {
      inUnit(alliances.columns.joint[a], `joint knowledge of alliance ${a}`);
      inUnit(0.5 + alliances.columns.tilt[a], `tilt of alliance ${a} and a half`);
      inUnit(alliances.columns.trust[2 * a + side], `trust in alliance ${a}`);
      if (!(alliances.columns.effort[2 * a + side] >= 0)) expect.fail(`effort in alliance ${a}`);
    }
  for (let job = 0; job < jobs.count; job++) {
    let weight = 0;
    for (let k = 0; k < K; k++) weight += jobs.need[job * K + k];
    if (Math.abs(weight - 1) > 1e-6) expect.fail(`needs of job ${job} add up to ${weight}`);
  }
  for (let job = 0; job < jobs.count; job++)
    if (jobs.supplier[job] >= 0 && !(jobs.price[job] > 0))
      expect.fail(`job ${job} pays ${jobs.price[job]}`);
  for (let offer = 0; offer < offers.count; offer++)
    if (!(Number.isFinite(offers.price[offer]) && offers.price[offer] > 0))
      expect.fail(`price of offer ${offer} is ${offers.price[offer]}`);
}

function expectNear(found: number, wanted: number, what: string): void {
  if (!(Math.abs(found - wanted) <= 1e-7 * Math.max(1, Math.abs(wanted))))
    expect.fail(`${what} is ${found}, contracts say ${wanted}`);
}
