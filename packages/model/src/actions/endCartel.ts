import type { Reason } from "../observe/Event.ts";
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
 * @param decided   what the reporter weighed
 */
export function findOutCartel(world: World, reporter: number, decided: Reason["terms"] = {}): void {
  const { parameters, market, firms } = world;
  const { columns, count } = firms;
  const reported = reporter !== -1;
  record(world, "cartel found out", reporter, -1, 0, reported ? "reported" : "by the law", [
    { firm: reporter, terms: reported ? decided : termsOfLuck(world) },
  ]);
  for (let firm = 0; firm < count; firm++) {
    if ((columns.colludes[firm] & columns.alive[firm]) === 0) continue;
    const paid = fineOf(world, firm) * (firm === reporter ? 1 - parameters.regulation.leniency : 1);
    book(columns, columns.flowFines, firm, -paid);
    record(world, firm === reporter ? "leniency" : "fined", firm, reporter, paid, "", [
      { firm, terms: termsOfFine(world, firm, paid) },
    ]);
  }
  market.cartel.ends[pactEnd.foundOut]++;
  dropAgreement(world, pact.none, market.month + parameters.regulation.banMonths);
}

/** What a member pays if it is found out without having reported (Keur). */
export function fineOf({ parameters, firms }: World, firm: number): number {
  return parameters.regulation.fineShare * 12 * firms.columns.recurring[firm];
}

/** What a fine is made of. */
export function termsOfFine(world: World, firm: number, paidKeur: number): Reason["terms"] {
  const { parameters, firms } = world;
  const fine = fineOf(world, firm);
  return {
    "recurring revenue of a year (k€)": 12 * firms.columns.recurring[firm],
    "part of it that the law takes": parameters.regulation.fineShare,
    ...(paidKeur === fine ? {} : { "let off for reporting (k€)": paidKeur - fine }),
    "fine (k€)": paidKeur,
  };
}

function termsOfLuck(world: World): Reason["terms"] {
  return {
    "their part of all sales": shareOfCartel(world),
    "share above which the law looks": world.parameters.regulation.shareThreshold,
    "chance of being found out, a month": hazardOfDetection(world),
  };
}

/** Members' share of the market's recurring revenue. */
export function shareOfCartel({ market, firms }: World): number {
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
