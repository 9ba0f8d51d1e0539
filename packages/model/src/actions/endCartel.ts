import { record } from "../observe/record.ts";
import { pact, pactEnd } from "../world/Cartel.ts";
import { book } from "../world/Firms.ts";
import type { World } from "../world/World.ts";

/** Nobody is bound by what was agreed any more; prices follow at the next meeting. */
export function dropAgreement({ market, firms }: World, state: number, until: number): void {
  const { cheats, agreedPrice } = firms.columns;
  market.cartel.state = state;
  market.cartel.until = until;
  cheats.fill(0, 0, firms.count);
  agreedPrice.fill(0, 0, firms.count);
}

/**
 * The law has found the cartel out: every member pays a share of its yearly revenue, the one who reported is let off as far as
 * leniency goes, and none can form for years.
 *
 * @param reporter  −1 where nobody reported
 */
export function findOutCartel(world: World, reporter: number): void {
  const { parameters, market, firms } = world;
  const { columns, count } = firms;
  record(world, "cartel found out", reporter);
  for (let firm = 0; firm < count; firm++) {
    if ((columns.colludes[firm] & columns.alive[firm]) === 0) continue;
    const paid = fineOf(world, firm) * (firm === reporter ? 1 - parameters.regulation.leniency : 1);
    book(columns, columns.flowFines, firm, -paid);
    record(world, firm === reporter ? "leniency" : "fined", firm, reporter, paid);
  }
  market.cartel.ends[pactEnd.foundOut]++;
  dropAgreement(world, pact.none, market.month + parameters.regulation.banMonths);
}

/** What a member pays if it is found out without having reported (Keur). */
export function fineOf({ parameters, firms }: World, firm: number): number {
  return parameters.regulation.fineShare * 12 * firms.columns.recurring[firm];
}

/** Members' share of the market's recurring revenue. */
function shareOfCartel({ market, firms }: World): number {
  const { columns, count } = firms;
  let joint = 0;
  for (let firm = 0; firm < count; firm++)
    if ((columns.colludes[firm] & columns.alive[firm]) === 1) joint += columns.recurring[firm];
  return market.recurring === 0 ? 0 : joint / market.recurring;
}

/** Monthly chance that the law finds out by itself. */
export function hazardOfDetection(world: World): number {
  const { shareThreshold, detectionPerMonth } = world.parameters.regulation;
  return detectionPerMonth > 0 && shareOfCartel(world) > shareThreshold ? detectionPerMonth : 0;
}
