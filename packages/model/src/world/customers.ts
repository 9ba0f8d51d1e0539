import { grown } from "./columns.ts";
import type { Firms } from "./Firms.ts";
import type { Jobs } from "./Jobs.ts";

/** Counts a job among its supplier's customers, at the end of the list. */
export function addCustomer(
  { listed, columns }: Firms,
  jobs: Jobs,
  firm: number,
  job: number,
): void {
  const place = columns.users[firm]++;
  if (!listed) return;
  if (place === columns.customers[firm].length)
    columns.customers[firm] = grown(columns.customers[firm], place * 2);
  columns.customers[firm][place] = job;
  jobs.place[job] = place;
}

/** Counts a job out; the last one on the list takes its place. */
export function removeCustomer(
  { listed, columns }: Firms,
  { place }: Jobs,
  firm: number,
  job: number,
): void {
  const users = --columns.users[firm];
  if (!listed) return;
  const list = columns.customers[firm];
  const last = list[users];
  list[place[job]] = last;
  place[last] = place[job];
}

/** The jobs that a firm serves now, as a list of its own: where none is kept, by asking every job. */
export function customersOf(
  { listed, columns }: Firms,
  { supplier }: Jobs,
  firm: number,
): Int32Array {
  const users = columns.users[firm];
  if (listed) return columns.customers[firm].slice(0, users);
  const jobs = new Int32Array(users);
  for (let job = 0, found = 0; found < users; job++)
    if (supplier[job] === firm) jobs[found++] = job;
  return jobs;
}
