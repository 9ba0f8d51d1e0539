import { strangeness } from "../../equations/strangeness.ts";
import { allyOf } from "../../world/Alliances.ts";
import { managementHours, rungOf } from "../../world/rungs.ts";
import { allianceSeats } from "../../world/Firms.ts";
import type { World } from "../../world/World.ts";

/** Hours left this month after bids that are owed and alliances that are managed. */
export function freeHours(world: World, firm: number): number {
  const { parameters, firms, alliances, rates } = world;
  const { columns } = firms;
  const { hoursPerRepPerMonth } = parameters.selling;
  const hours = columns.rampedReps[firm] * hoursPerRepPerMonth;
  let free = hours - columns.bidDebt[firm];
  columns.bidDebt[firm] = Math.max(0, -free);
  const load = rates.overload[columns.allied[firm]] / columns.networkSkill[firm];
  for (let i = firm * allianceSeats; i < firm * allianceSeats + columns.allied[firm]; i++)
    free -=
      load *
      managementHours(
        world,
        rungOf(world, columns.alliance[i]),
        alliances.columns.scopes[columns.alliance[i]],
      );
  if (parameters.culture.hoursPerMonth > 0) free -= hoursLostToCulture(world, firm);
  return Math.max(0, free);
}

/** Hours that a firm loses this month to how strange its allies are to it. */
function hoursLostToCulture({ parameters, firms, alliances }: World, firm: number): number {
  const { culture, allied, alliance } = firms.columns;
  let strange = 0;
  for (let i = firm * allianceSeats; i < firm * allianceSeats + allied[firm]; i++) {
    const a = alliance[i];
    const ally = allyOf(alliances.columns, a, firm);
    strange += strangeness(culture[firm], culture[ally], alliances.columns.understanding[a]);
  }
  return strange * parameters.culture.hoursPerMonth;
}

/** Hours it takes this month to call on everyone the firm knows as often as they put up with. */
export function callHours({ firms, parameters }: World, firm: number): number {
  const known = firms.columns.contacts[firm].length + firms.columns.users[firm];
  const { callsPerYear, hoursPerWarmContact } = parameters.selling;
  return (known * callsPerYear * hoursPerWarmContact) / 12;
}
