import { lifetime } from "../equations/lifetime.ts";
import { payees } from "../world/Offers.ts";
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

/** Mean markup of the firms that sell, over that of sellers too many to count, at least 0; 1 while nobody sells. */
export function relativeMarkup({ firms, offers, market, parameters }: World): number {
  const { columns, count } = firms;
  let sellers = 0;
  let sum = 0;
  for (let firm = 0; firm < count; firm++) {
    const offer = columns.offer[firm];
    if ((columns.alive[firm] & columns.selling[firm]) === 0 || offer === -1) continue;
    sellers++;
    sum += offers.price[offer] - offers.pricingCost[offer];
  }
  if (sellers === 0) return 1;
  return Math.max(0, (sum / sellers) * parameters.utility.price * market.priceWeight);
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

/** Revenue of a firm on its home market, as far as customers have not moved it here (Keur a month). */
export function homeRevenueOf({ firms }: World, firm: number): number {
  const { homeRevenue, cannibalised } = firms.columns;
  return Math.max(0, homeRevenue[firm] - cannibalised[firm]);
}

/** Recurring revenue as investors count it: what came through others counts less, what was paid at once not at all. */
export function countedRecurring(world: World, firm: number): number {
  const { columns } = world.firms;
  const recurring = columns.recurring[firm];
  const monthly = recurring > 0 ? 1 - columns.prepaid[firm] / recurring : 1;
  return (recurring - world.market.indirectDiscount * columns.indirect[firm]) * monthly;
}

/** What one customer on this offer leaves to the lead (Keur a month). */
export function contributionOf({ offers }: World, offer: number): number {
  let left = offers.price[offer] - offers.leadCost[offer];
  for (let seat = offer * payees; seat < (offer + 1) * payees; seat++) {
    if (offers.payee[seat] === -1) break;
    left -= offers.payeeShare[seat] * offers.price[offer] + offers.payeeFixed[seat];
  }
  return left;
}

/** Months for which a contract signed now can be expected to last. */
export function expectedLifetime({ parameters, market }: World): number {
  const { form, termMonths } = parameters.contract;
  if (form === "perpetual") return 120;
  const lost = market.switches + market.lapses;
  return lifetime(termMonths, Math.max(0, market.renewals - lost), lost);
}
