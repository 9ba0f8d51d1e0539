import { foundFirm } from "../actions/foundFirm.ts";
import { purposeIndex } from "../random/purposes.ts";
import { draw, nameKey } from "../random/Streams.ts";
import { trait } from "../world/Accounts.ts";
import { grown } from "../world/columns.ts";
import type { World } from "../world/World.ts";

const home = purposeIndex("home");

/** Firms that some accounts have next door are looked at before one is taken: the nearest of these many. */
const homesCompared = 3;

/** Founds the firms of the start, and tells accounts which of them serves their neighbouring market. */
export function initialiseFirms(world: World): void {
  const { parameters, market } = world;
  parameters.groups.forEach((group, g) => {
    const first = world.firms.count;
    for (let i = 0; i < group.count; i++) foundFirm(world, g, market.arrivals[g]++, 0);
    if (group.homeAccountShare > 0 && group.count > 0) settleHomes(world, g, first, group.count);
  });
}

function settleHomes(world: World, group: number, first: number, count: number): void {
  const { parameters, accounts, firms, streams } = world;
  const { columns } = firms;
  const { name, homeAccountShare } = parameters.groups[group];
  const key = nameKey(name);
  const members: number[][] = Array.from({ length: count }, () => []);
  for (let account = 0; account < accounts.count; account++) {
    if (accounts.homeFirm[account] !== -1) continue;
    if (draw(streams, home, account, key) >= homeAccountShare) continue;
    let nearest = first;
    let least = Infinity;
    for (let i = 1; i <= homesCompared; i++) {
      const firm = first + Math.floor(draw(streams, home, account, key + i) * count);
      const dx = accounts.traits[account * trait.row + trait.x] - columns.x[firm];
      const dy = accounts.traits[account * trait.row + trait.y] - columns.y[firm];
      const distance = dx * dx + dy * dy;
      if (distance < least) {
        least = distance;
        nearest = firm;
      }
    }
    accounts.homeFirm[account] = nearest;
    members[nearest - first].push(account);
  }
  members.forEach((list, i) => {
    columns.homeAccounts[first + i] = list.length;
    const known = columns.contacts[first + i];
    columns.contacts[first + i] = grown(known, known.length + list.length);
    columns.contacts[first + i].set(list, known.length);
  });
}
