import { geometricByTable } from "../random/distributions.ts";
import { purposeIndex } from "../random/purposes.ts";
import { draw } from "../random/Streams.ts";
import { allyOf } from "../world/Alliances.ts";
import { channel, channels } from "../world/codes.ts";
import { grown } from "../world/columns.ts";
import { addCandidate, addProject } from "../world/Projects.ts";
import { decidesNow, type Jobs, noProject } from "../world/Jobs.ts";
import type { World } from "../world/World.ts";

const cycle = purposeIndex("cycle");

/**
 * A seller reaches a job of an account: it joins the buying project, or opens one where the job is free.
 *
 * A job under contract with somebody else is out of reach until its renewal; a seller who cannot keep up with its
 * bids stays away.
 *
 * @param via  alliance (introduction) or reseller that made the contact, −1
 */
export function reachAccount(
  world: World,
  job: number,
  firm: number,
  channelCode: number,
  warmth: number,
  via: number,
): void {
  const { jobs, projects } = world;
  if (jobs.supplier[job] === firm || !canBid(world, firm)) return;
  let project = jobs.project[job];
  if (project === noProject && jobs.supplier[job] < 0)
    project = openProject(world, job, channelCode);
  if (project < 0) return;
  if (addCandidate(projects, project, firm, channelCode, warmth, via))
    bookBid(world, closer(world, firm, channelCode, via), channelCode);
}

/** Whether a contact can change anything: the job is free, or it is being decided. */
export function isWithinReach(jobs: Jobs, job: number): boolean {
  return jobs.supplier[job] < 0 || jobs.project[job] >= 0;
}

/** Whose hours close the deal: the lead's, or the introducer's where the terms of the alliance say so. */
function closer(world: World, firm: number, channelCode: number, via: number): number {
  if (channelCode !== channel.introduction || world.parameters.alliances.closing === "lead")
    return firm;
  return allyOf(world.alliances.columns, via, firm);
}

/**
 * Opens the buying project of a job for the cycle time of the channel, and returns it.
 *
 * Where every seller is in every set and nothing is waited for, the job is put on the list of this month's choices, once.
 */
export function openProject(
  world: World,
  job: number,
  channelCode: number,
  month = world.market.month,
): number {
  const { parameters, jobs, streams, rates } = world;
  const { cycleMonths, cycleForm } = parameters.reach;
  const table = rates.cycle[channelCode];
  const months =
    cycleForm === "fixed" || table === null
      ? cycleMonths[channels[channelCode]]
      : geometricByTable(draw(streams, cycle, job, jobs.occasion[job]), table) - 1;
  return openProjectUntil(world, job, channelCode, month + months);
}

export function openProjectUntil(
  world: World,
  job: number,
  channelCode: number,
  dueMonth: number,
): number {
  const { parameters, jobs, projects, market, ready } = world;
  if (parameters.reach.consideration === "all" && dueMonth === market.month) {
    if (ready.count === ready.jobs.length) ready.jobs = grown(ready.jobs, ready.count * 2);
    ready.jobs[ready.count++] = job;
    // A job with a supplier is out of everybody's reach, so that it needs no mark against being listed twice.
    if (jobs.supplier[job] < 0) jobs.project[job] = decidesNow;
    return decidesNow;
  }
  market.projectsOpened++;
  const project = addProject(projects, job, channelCode, market.month, dueMonth);
  jobs.project[job] = project;
  return project;
}

/** Whether a firm sells here and still keeps up with the bids that it owes. */
export function canBid(world: World, firm: number): boolean {
  const { alive, selling } = world.firms.columns;
  return alive[firm] === 1 && selling[firm] === 1 && keepsUpWithBids(world, firm);
}

/** Whether its people can still work off what it owes in bids within the time after which it stays away. */
export function keepsUpWithBids({ firms, parameters }: World, firm: number): boolean {
  const { columns } = firms;
  const { hoursPerRepPerMonth, overloadMonths, hoursPerBid } = parameters.selling;
  if (hoursPerBid === 0) return true;
  return columns.bidDebt[firm] <= overloadMonths * columns.rampedReps[firm] * hoursPerRepPerMonth;
}

/** Books the hours that a bid costs the seller, and what they cost, on the channel that brought it. */
export function bookBid(world: World, firm: number, channelCode: number): void {
  const { columns } = world.firms;
  const { hoursPerBid, repCostKeurPerMonth, hoursPerRepPerMonth } = world.parameters.selling;
  columns.bidDebt[firm] += hoursPerBid;
  if (channelCode === channel.direct) return;
  const cost = (hoursPerBid * repCostKeurPerMonth * world.market.costLevel) / hoursPerRepPerMonth;
  columns.channelCost[firm * channels.length + channelCode] += cost;
  columns.channelCost[firm * channels.length] -= cost;
}
