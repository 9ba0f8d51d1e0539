import { drawAt } from "../../random/Streams.ts";
import type { World } from "../../world/World.ts";

/** A job of an account with which the firm has a relationship: a contact from the start, or a customer. */
export function knownJob(world: World, firm: number, key: number, number: number): number {
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
