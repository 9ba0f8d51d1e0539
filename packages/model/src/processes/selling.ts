import { becomeIdle, scheduleTalk, updateSatisfaction } from "../actions/contracts.ts";
import {
  isWithinReach,
  openProject,
  openProjectUntil,
  reachAccount,
} from "../actions/reachAccount.ts";
import { adoptionHazard } from "../equations/adoptionHazard.ts";
import { pow } from "../random/portable.ts";
import { purposeIndex } from "../random/purposes.ts";
import { agentKey, bitsAt, draw, drawAt, pairKey } from "../random/Streams.ts";
import { type AllianceColumns, memberOf, stage } from "../world/Alliances.ts";
import { takeDue } from "../world/Agenda.ts";
import { channel, channels } from "../world/codes.ts";
import { allianceSeats } from "../world/Firms.ts";
import { noProject } from "../world/Jobs.ts";
import { dropCandidate } from "../world/Projects.ts";
import { nextReached } from "../world/Thresholds.ts";
import type { World } from "../world/World.ts";

const prospect = purposeIndex("prospect");
const ownBase = purposeIndex("own base");
const introduction = purposeIndex("introduction");
const resellerContact = purposeIndex("reseller contact");
const resellerBase = purposeIndex("reseller base");
const influence = purposeIndex("influence");
const recommendation = purposeIndex("recommendation");
const talkTarget = purposeIndex("talk target");

/**
 * Sales capacity becomes contacts, channel by channel; what was contacted, and what comes by itself, becomes buying
 * projects.
 *
 * @source docs/model.md, selling
 */
export function selling(world: World): void {
  announceRenewals(world);
  const { count, columns } = world.firms;
  for (let firm = 0; firm < count; firm++) {
    if (columns.alive[firm] === 0 || columns.rampedReps[firm] === 0) continue;
    const free = freeHours(world, firm);
    const own = introduceAllies(world, firm, free);
    if (columns.selling[firm] === 1) prospectAccounts(world, firm, own);
  }
  sellThroughResellers(world);
  const { wordOfMouthReach } = world.parameters.reach;
  arriveByThemselves(world, wordOfMouthReach === "mixing");
  if (wordOfMouthReach === "network") talk(world);
}

/**
 * Contracts whose end comes near: use cases that disappear leave the market, the others are announced some months
 * ahead, so that rivals can join.
 */
function announceRenewals(world: World): void {
  const { jobs, market } = world;
  const { supplier, lapses, project, ends } = jobs;
  const { month } = market;
  const due = takeDue(jobs.renewals, month);
  for (let i = 0; i < due.length; i++) {
    const job = due[i];
    if (supplier[job] < 0) continue;
    if (lapses[job] === 1) {
      market.lapses++;
      becomeIdle(world, job);
    } else if (project[job] === noProject) {
      market.renewals++;
      openProjectUntil(world, job, channel.inbound, Math.max(month, ends[job]));
    }
  }
}

/** Hours left this month after bids that are owed and alliances that are managed. */
function freeHours(world: World, firm: number): number {
  const { parameters, firms } = world;
  const { columns } = firms;
  const { hoursPerRepPerMonth } = parameters.selling;
  const hours = columns.rampedReps[firm] * hoursPerRepPerMonth;
  let free = hours - columns.bidDebt[firm];
  columns.bidDebt[firm] = Math.max(0, -free);
  free -= columns.allied[firm] * parameters.alliances.managementHoursPerMonth;
  return Math.max(0, free);
}

/**
 * A firm splits its hours between selling for itself and introducing its allies in proportion to what an hour of each
 * was worth to it; an ally that is worth nothing gets nothing.
 *
 * @returns hours left for own selling
 * @source Holmström & Milgrom 1991 (multi-task effort): e_k = v_k / Σv
 */
function introduceAllies(world: World, firm: number, hours: number): number {
  const { parameters, alliances, firms } = world;
  const { effort } = parameters.alliances;
  const { columns } = alliances;
  const { allied, alliance, ownValue, ownHours } = firms.columns;
  if (allied[firm] === 0 || effort === 0 || hours === 0) return hours;
  const seats = firm * allianceSeats;
  let total = ownValue[firm] / ownHours[firm];
  for (let i = seats; i < seats + allied[firm]; i++)
    total += worthOfAlly(columns, alliance[i], firm, effort);
  if (total <= 0) return hours;
  const most = callHours(world, firm);
  let left = hours;
  for (let i = seats; i < seats + allied[firm]; i++) {
    const a = alliance[i];
    if (columns.stage[a] !== stage.active) continue;
    const side = columns.first[a] === firm ? 0 : 1;
    const given = Math.min((hours * worthOfAlly(columns, a, firm, effort)) / total, most);
    columns.effort[2 * a + side] = given;
    columns.hours[2 * a + side] += given;
    left -= given;
    makeIntroductions(world, a, side, given);
  }
  return Math.max(0, left);
}

/** Value of an hour spent on introducing an ally, as the firm has learnt it (Keur an hour); 0 before work has begun. */
function worthOfAlly(columns: AllianceColumns, a: number, firm: number, effort: number): number {
  if (columns.stage[a] !== stage.active) return 0;
  const mine = 2 * a + (columns.first[a] === firm ? 0 : 1);
  return effort * Math.max(0, columns.value[mine] / columns.hours[mine]);
}

function makeIntroductions(world: World, alliance: number, side: 0 | 1, hours: number): void {
  const { parameters, alliances, firms } = world;
  const { columns } = alliances;
  const { hoursPerWarmContact, relationshipWarmth, repCostKeurPerMonth, hoursPerRepPerMonth } =
    parameters.selling;
  const mine = 2 * alliance + side;
  const firm = memberOf(columns, alliance, side);
  const ally = memberOf(columns, alliance, side === 0 ? 1 : 0);
  const cost = (hours * repCostKeurPerMonth) / hoursPerRepPerMonth;
  firms.columns.channelCost[firm * channels.length + channel.introduction] += cost;
  firms.columns.channelCost[firm * channels.length + channel.direct] -= cost;
  if (firms.columns.selling[ally] === 0) return;
  // The customer trusts the ally as far as the introducer does.
  const warmth = relationshipWarmth * columns.trust[mine];
  columns.carry[mine] += hours;
  const pair = pairKey(firms.columns.birth[firm], firms.columns.birth[ally]);
  const key = agentKey(world.streams, introduction, pair);
  while (columns.carry[mine] >= hoursPerWarmContact) {
    columns.carry[mine] -= hoursPerWarmContact;
    const job = knownJob(world, firm, key, columns.contacts[mine]++);
    if (job !== -1 && isWithinReach(world.jobs, job))
      reachAccount(world, job, ally, channel.introduction, warmth, alliance);
  }
}

function prospectAccounts(world: World, firm: number, hours: number): void {
  const { parameters, firms, jobs, streams } = world;
  const { columns } = firms;
  const { hoursPerColdContact, hoursPerWarmContact, ownBaseShare, relationshipWarmth } =
    parameters.selling;
  const birth = columns.birth[firm];
  columns.ownHours[firm] += hours;
  const warmHours = Math.min(hours * ownBaseShare, callHours(world, firm));
  let left = columns.warmCarry[firm] + warmHours;
  let number = columns.warmContacts[firm];
  let key = agentKey(streams, ownBase, birth);
  for (; left >= hoursPerWarmContact; left -= hoursPerWarmContact) {
    const job = knownJob(world, firm, key, number++);
    if (job !== -1 && isWithinReach(jobs, job))
      reachAccount(world, job, firm, channel.direct, relationshipWarmth, -1);
  }
  columns.warmCarry[firm] = left;
  columns.warmContacts[firm] = number;

  left = columns.coldCarry[firm] + hours - warmHours;
  number = columns.coldContacts[firm];
  key = agentKey(streams, prospect, birth);
  for (; left >= hoursPerColdContact; left -= hoursPerColdContact) {
    const job = Math.floor(drawAt(key, number++) * jobs.count);
    if (isWithinReach(jobs, job)) reachAccount(world, job, firm, channel.direct, 0, -1);
  }
  columns.coldCarry[firm] = left;
  columns.coldContacts[firm] = number;
}

/** Hours it takes this month to call on everyone the firm knows as often as they put up with. */
function callHours({ firms, parameters }: World, firm: number): number {
  const known = firms.columns.contacts[firm].length + firms.columns.users[firm];
  const { callsPerYear, hoursPerWarmContact } = parameters.selling;
  return (known * callsPerYear * hoursPerWarmContact) / 12;
}

/** A job of an account with which the firm has a relationship: a contact from the start, or a customer. */
function knownJob(world: World, firm: number, key: number, number: number): number {
  const { firms, jobs, accounts } = world;
  const { contacts, customers, users } = firms.columns;
  const own = contacts[firm];
  const total = own.length + users[firm];
  if (total === 0) return -1;
  const place = Math.floor(drawAt(key, 2 * number) * total);
  const account =
    place < own.length ? own[place] : jobs.account[customers[firm][place - own.length]];
  const first = accounts.firstJob[account];
  const count = accounts.firstJob[account + 1] - first;
  return count === 1 ? first : first + Math.floor(drawAt(key, 2 * number + 1) * count);
}

/** Each reseller shows what it earns most with, in proportion to its margin on a sale. */
function sellThroughResellers(world: World): void {
  const { parameters, resellers, firms, offers, jobs, streams } = world;
  const { contactsPerMonth, baseShare, warmth } = parameters.resellers;
  if (resellers.vendors === 0) return;
  const { columns } = firms;
  for (let reseller = 0; reseller < resellers.count; reseller++) {
    let total = 0;
    for (let v = 0; v < resellers.vendors; v++)
      if (resellers.vendorReseller[v] === reseller)
        total += offers.price[columns.offer[resellers.vendorFirm[v]]];
    if (total === 0) continue;
    resellers.carry[reseller] += contactsPerMonth;
    while (resellers.carry[reseller] >= 1) {
      resellers.carry[reseller] -= 1;
      const number = resellers.contacts[reseller]++;
      let left = draw(streams, resellerContact, reseller, 32 * number) * total;
      let firm = -1;
      for (let v = 0; v < resellers.vendors && left >= 0; v++) {
        if (resellers.vendorReseller[v] !== reseller) continue;
        firm = resellers.vendorFirm[v];
        left -= offers.price[columns.offer[firm]];
      }
      for (let attempt = 1; attempt < 32; attempt++) {
        const job = Math.floor(
          draw(streams, resellerContact, reseller, 32 * number + attempt) * jobs.count,
        );
        if (draw(streams, resellerBase, reseller, jobs.account[job]) >= baseShare) continue;
        reachAccount(world, job, firm, channel.reseller, warmth, reseller);
        break;
      }
    }
  }
}

/**
 * Jobs without a supplier come to the market once the cumulative hazard of their class has passed their threshold: by
 * external influence, or because somebody spoke well of a firm.
 *
 * @source Bass 1969; docs/model.md, selling
 */
function arriveByThemselves(world: World, mixing: boolean): void {
  const { parameters, jobs, thresholds, market, streams } = world;
  const { inboundPerMonth, wordOfMouthPerMonth, hazardForm } = parameters.reach;
  const spoken = mixing ? wordOfMouthPerMonth : 0;
  const usedShare = market.satisfiedUsers / jobs.count;
  const hazard = adoptionHazard(inboundPerMonth, spoken, usedShare, hazardForm);
  if (hazard === 0) return;
  thresholds.survival *= 1 - hazard;
  const inboundShare = inboundPerMonth / (inboundPerMonth + spoken * usedShare);
  const named = mixing && parameters.reach.consideration === "reached";
  for (let job = nextReached(thresholds); job !== -1; job = nextReached(thresholds)) {
    if (jobs.supplier[job] >= 0 || jobs.project[job] !== -1) continue;
    const occasion = jobs.occasion[job];
    const heard = inboundShare < 1 && draw(streams, influence, job, occasion) >= inboundShare;
    const by = heard ? channel.wordOfMouth : channel.inbound;
    if (!heard || !named) openProject(world, job, by);
    else {
      const firm = recommendedFirm(world, draw(streams, recommendation, job, occasion));
      if (firm === -1) openProject(world, job, by);
      else reachAccount(world, job, firm, by, 0, -1);
      if (jobs.project[job] === -1) openProject(world, job, by);
    }
  }
}

/** Who is spoken of under complete mixing: a firm in proportion to satisfied users^γ. */
function recommendedFirm(world: World, u: number): number {
  const { firms, parameters } = world;
  const { satisfiedUsers, alive, selling: sells } = firms.columns;
  const { userExponent } = parameters.reach;
  let total = 0;
  for (let firm = 0; firm < firms.count; firm++)
    if (alive[firm] === 1 && sells[firm] === 1) total += voice(satisfiedUsers[firm], userExponent);
  let left = u * total;
  for (let firm = 0; firm < firms.count; firm++) {
    if (alive[firm] === 0 || sells[firm] === 0) continue;
    left -= voice(satisfiedUsers[firm], userExponent);
    if (left < 0) return firm;
  }
  return -1;
}

function voice(users: number, exponent: number): number {
  return exponent === 1 || users === 0 ? users : pow(users, exponent);
}

/** Users talk to their neighbours: well of a firm that they are content with, ill of one that failed them. */
function talk(world: World): void {
  const { parameters, jobs, accounts, market, streams } = world;
  const { neighbours } = parameters.accounts;
  const { complaintShare } = parameters.reach;
  // What a content neighbour says is worth half a relationship of one's own.
  const { relationshipWarmth } = parameters.selling;
  const due = takeDue(jobs.conversations, market.month);
  for (let i = 0; i < due.length; i++) {
    const job = due[i];
    const firm = jobs.supplier[job];
    if (firm >= 0) {
      const number = jobs.talks[job]++;
      const key = agentKey(streams, talkTarget, job);
      const bits = bitsAt(key, number) >>> 0;
      const listener = accounts.neighbour[jobs.account[job] * neighbours + (bits % neighbours)];
      const first = accounts.firstJob[listener];
      const heard = first + ((bits >>> 16) % (accounts.firstJob[listener + 1] - first));
      // What is said to somebody under contract changes nothing, so that nobody asks how content the user is.
      if (isWithinReach(jobs, heard)) {
        updateSatisfaction(world, job);
        if (jobs.satisfied[job] === 1)
          reachAccount(world, heard, firm, channel.wordOfMouth, relationshipWarmth / 2, -1);
        else if (jobs.project[heard] >= 0 && drawAt(key, -1 - number) < complaintShare)
          dropCandidate(world.projects, jobs.project[heard], firm);
      }
      scheduleTalk(world, job);
    }
  }
}
