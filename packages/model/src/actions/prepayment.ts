import { book } from "../world/Firms.ts";
import type { World } from "../world/World.ts";

/** Part of a contract's price that is paid at its signature: that of the firm whose offer was bought, whoever serves it now. */
export function prepaidShare({ parameters, jobs, firms, offers }: World, job: number): number {
  return parameters.groups[firms.columns.group[offers.lead[jobs.offer[job]]]].oneOffShare;
}

/**
 * At the signature the part of the price that is not paid by the month is paid for the whole term.
 *
 * @param months  what the contract binds for, whether or not its use case lasts that long
 */
export function payAhead(world: World, job: number, firm: number, months: number): void {
  const { columns } = world.firms;
  book(
    columns,
    columns.flowRevenue,
    firm,
    prepaidShare(world, job) * world.jobs.price[job] * months,
  );
}
