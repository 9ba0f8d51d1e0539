import { runway } from "../equations/runway.ts";
import type { Reason } from "../observe/Event.ts";
import { record } from "../observe/record.ts";

import { channel, exit } from "../world/codes.ts";
import { customersOf } from "../world/customers.ts";
import { allianceSeats } from "../world/Firms.ts";
import { removeVendor } from "../world/Resellers.ts";
import type { World } from "../world/World.ts";
import { composeOffer } from "./composeOffer.ts";
import { becomeIdle } from "./contracts.ts";
import { endAlliance } from "./endAlliance.ts";
import { openProject } from "./reachAccount.ts";

/**
 * A firm is gone: its allies go on without it, and its customers look for somebody else.
 *
 * @param decided  what decided it, beside what the firm had left
 */
export function leaveMarket(
  world: World,
  firm: number,
  cause: number,
  decided: Reason["terms"] = {},
): void {
  closeFirm(world, firm, cause, decided);
  setCustomersFree(world, firm);
}

/** Customers of a firm that is gone become idle, and each has a buying project; returns them. */
export function setCustomersFree(world: World, firm: number): Int32Array {
  const { firms, jobs, market } = world;
  const orphans = customersOf(firms, jobs, firm);
  for (let i = orphans.length - 1; i >= 0; i--) {
    const job = orphans[i];
    market.orphaned++;
    becomeIdle(world, job);
    // This month's choices are over: a project due now would be overlooked.
    if (jobs.project[job] === -1) openProject(world, job, channel.inbound, market.month + 1);
  }
  return orphans;
}

/** Ends alliances and contracts with resellers, and takes the firm off the list of the living. */
export function closeFirm(
  world: World,
  firm: number,
  cause: number,
  decided: Reason["terms"] = {},
): void {
  const { firms, market, resellers } = world;
  const { columns } = firms;
  columns.alive[firm] = 0;
  columns.exitMonth[firm] = market.month;
  columns.exitCause[firm] = cause;
  while (columns.allied[firm] > 0)
    endAlliance(
      world,
      columns.alliance[firm * allianceSeats],
      cause === exit.acquired ? "partner acquired" : "partner gone",
      [{ firm, terms: termsOfGoing(world, firm, cause) }],
    );
  removeVendor(resellers, firm);
  if (world.rates.tenders) endSupplies(world, firm);
  if (cause !== exit.acquired && world.recorder !== null)
    record(world, cause === exit.insolvent ? "insolvent" : "stopped", firm, -1, 0, "", [
      { firm, terms: { ...meansOf(world, firm), ...decided } },
    ]);
}

/** Whom a firm that is gone supplied offers what it can without it. */
function endSupplies(world: World, firm: number): void {
  const { firms, market, supplies } = world;
  const { buyer, supplier, ends } = supplies.columns;
  for (let supply = 0; supply < supplies.count; supply++) {
    if (supplier[supply] !== firm || ends[supply] <= market.month) continue;
    ends[supply] = market.month;
    if (firms.columns.alive[buyer[supply]] === 1) composeOffer(world, buyer[supply]);
  }
}

/** Why a firm goes, as its allies see it. */
function termsOfGoing({ firms: { columns } }: World, firm: number, cause: number): Reason["terms"] {
  if (cause === exit.acquired)
    return { "price for which it is sold (k€)": columns.salePrice[firm] };
  return { "cash when it goes (k€)": columns.cash[firm] };
}

/** What a firm that fails had left. */
function meansOf({ firms: { columns }, market }: World, firm: number): Record<string, number> {
  return {
    "cash (k€)": columns.cash[firm],
    "burn (k€ a month)": columns.burn[firm],
    "runway (months)": runway(columns.cash[firm], columns.burn[firm]),
    "recurring revenue (k€ a month)": columns.recurring[firm],
    "rounds closed": columns.rounds[firm],
    "months since it last tried for a round":
      columns.lastTry[firm] < 0 ? NaN : market.month - columns.lastTry[firm],
    "part held by the founders": columns.founderShare[firm],
  };
}
