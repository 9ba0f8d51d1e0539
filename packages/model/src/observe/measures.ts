import type { World } from "../world/World.ts";

/** Mean price of what is contracted now, per served job (Keur a month); 0 while nobody is served. */
export function meanPrice({ market }: World): number {
  return market.users === 0 ? 0 : market.recurring / market.users;
}

/** Firms that sell here. */
export function sellersOf({ firms }: World): number {
  const { columns, count } = firms;
  let sellers = 0;
  for (let firm = 0; firm < count; firm++) sellers += columns.alive[firm] & columns.selling[firm];
  return sellers;
}

/** Herfindahl–Hirschman index of users, in (0, 1]; 0 while nobody is served. */
export function concentration({ firms, market }: World): number {
  if (market.users === 0) return 0;
  const { columns, count } = firms;
  let sum = 0;
  for (let firm = 0; firm < count; firm++) sum += columns.users[firm] * columns.users[firm];
  return sum / (market.users * market.users);
}

/** Share of jobs that have a supplier or make it themselves. */
export function penetration({ market, jobs }: World): number {
  return (market.users + market.selfSupplied) / jobs.count;
}
