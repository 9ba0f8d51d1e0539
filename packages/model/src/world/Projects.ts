import { type Calendar, createCalendar, schedule } from "./Calendar.ts";
import { grown } from "./columns.ts";

/**
 * Buying projects: a job that is being decided, and the sellers who have reached the account meanwhile.
 *
 * A pool with a free list; a job has at most one project, so the pool never outgrows the jobs.
 */
export interface Projects {
  capacity: number;
  /** Open projects now: the pipeline of the market. */
  open: number;
  firstFree: number;
  job: Int32Array;
  openedBy: Uint8Array;
  candidates: Uint8Array;
  /** Rows of `seats` candidates: firm, channel, warmth, and the alliance or reseller that brought it (−1). */
  firm: Int32Array;
  channel: Uint8Array;
  warmth: Float32Array;
  via: Int32Array;
  decisions: Calendar;
}

/** Sellers who can compete in one project besides the supplier and those the account finds by itself. */
export const seats = 8;

export function createProjects(capacity: number): Projects {
  const projects: Projects = {
    capacity,
    open: 0,
    firstFree: 0,
    job: new Int32Array(capacity),
    openedBy: new Uint8Array(capacity),
    candidates: new Uint8Array(capacity),
    firm: new Int32Array(capacity * seats),
    channel: new Uint8Array(capacity * seats),
    warmth: new Float32Array(capacity * seats),
    via: new Int32Array(capacity * seats),
    decisions: createCalendar(capacity),
  };
  linkFree(projects, 0);
  return projects;
}

export function addProject(
  projects: Projects,
  job: number,
  channel: number,
  now: number,
  dueMonth: number,
): number {
  if (projects.firstFree === -1) growProjects(projects);
  const project = projects.firstFree;
  projects.firstFree = projects.decisions.next[project];
  projects.job[project] = job;
  projects.openedBy[project] = channel;
  projects.candidates[project] = 0;
  projects.open++;
  schedule(projects.decisions, project, now, dueMonth);
  return project;
}

export function removeProject(projects: Projects, project: number): void {
  projects.decisions.next[project] = projects.firstFree;
  projects.firstFree = project;
  projects.open--;
}

/** Adds a seller, or warms the contact of one who is there; a full project takes no more. Returns whether it is new. */
export function addCandidate(
  projects: Projects,
  project: number,
  firm: number,
  channel: number,
  warmth: number,
  via: number,
): boolean {
  const row = project * seats;
  const count = projects.candidates[project];
  for (let seat = row; seat < row + count; seat++) {
    if (projects.firm[seat] !== firm) continue;
    if (warmth > projects.warmth[seat]) {
      projects.warmth[seat] = warmth;
      projects.channel[seat] = channel;
      projects.via[seat] = via;
    }
    return false;
  }
  if (count === seats) return false;
  const seat = row + count;
  projects.firm[seat] = firm;
  projects.channel[seat] = channel;
  projects.warmth[seat] = warmth;
  projects.via[seat] = via;
  projects.candidates[project] = count + 1;
  return true;
}

/** Takes a seller out of a project, for instance after a warning by a neighbour. */
export function dropCandidate(projects: Projects, project: number, firm: number): void {
  const row = project * seats;
  const last = row + projects.candidates[project] - 1;
  for (let seat = row; seat <= last; seat++) {
    if (projects.firm[seat] !== firm) continue;
    projects.firm[seat] = projects.firm[last];
    projects.channel[seat] = projects.channel[last];
    projects.warmth[seat] = projects.warmth[last];
    projects.via[seat] = projects.via[last];
    projects.candidates[project]--;
    return;
  }
}

function linkFree(projects: Projects, from: number): void {
  const { next } = projects.decisions;
  for (let p = from; p < projects.capacity; p++) next[p] = p + 1 < projects.capacity ? p + 1 : -1;
  projects.firstFree = from;
}

function growProjects(projects: Projects): void {
  const from = projects.capacity;
  const to = from * 2;
  projects.capacity = to;
  projects.job = grown(projects.job, to);
  projects.openedBy = grown(projects.openedBy, to);
  projects.candidates = grown(projects.candidates, to);
  projects.firm = grown(projects.firm, to * seats);
  projects.channel = grown(projects.channel, to * seats);
  projects.warmth = grown(projects.warmth, to * seats);
  projects.via = grown(projects.via, to * seats);
  projects.decisions = {
    first: projects.decisions.first,
    next: grown(projects.decisions.next, to),
    due: grown(projects.decisions.due, to).fill(-1, from),
  };
  linkFree(projects, from);
}
