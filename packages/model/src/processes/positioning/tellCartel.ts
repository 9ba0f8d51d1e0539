import { findOutCartel, shareOfCartel } from "../../actions/endCartel.ts";
import type { Reason } from "../../observe/Event.ts";
import { record } from "../../observe/record.ts";
import type { World } from "../../world/World.ts";
import { lastWeighed } from "./suspicion.ts";

export function tellFormed(world: World): void {
  if (world.recorder === null) return;
  const { columns, count } = world.firms;
  let members = 0;
  for (let firm = 0; firm < count; firm++) members += columns.colludes[firm];
  record(world, "cartel formed", -1, -1, 0, "", [
    { firm: -1, terms: { members, "their part of all sales": shareOfCartel(world) } },
  ]);
}

export function tellBroken(world: World, members: number): void {
  record(world, "cartel broken", -1, -1, 0, "too few", [
    { firm: -1, terms: { "members left": members, "members that it takes": 2 } },
  ]);
}

/** What made a member suspicious, before what was agreed and sold is forgotten. */
export function signsOf({ parameters, firms }: World, firm: number): readonly Reason[] {
  const { signalSd, triggerSd } = parameters.cartel;
  const { soldSum, agreedSum } = firms.columns;
  const terms = {
    "sold, over what agreed prices let it expect": soldSum[firm] / agreedSum[firm],
    "what chance adds to what it sees": lastWeighed.chance,
    "what it sees": soldSum[firm] / agreedSum[firm] + lastWeighed.chance,
    "below that it suspects": 1 - triggerSd * signalSd,
  };
  return [{ firm, terms }];
}

/** A member has just begun to undercut what was agreed. */
export function tellCheated(world: World, firm: number, byPolicy: boolean): void {
  const { kept, undercut, lost } = lastWeighed;
  const terms = {
    "a project at the agreed price brings (k€ a month)": kept,
    "undercutting brings (k€ a month)": undercut,
    "gain (k€ a month)": undercut - kept,
    "to be expected lost in a price war (k€ a month)": lost,
  };
  record(
    world,
    "cheated",
    firm,
    -1,
    0,
    byPolicy ? "by policy" : "",
    byPolicy ? [] : [{ firm, terms }],
  );
}

/** A member runs to the authority, and what it feared. */
export function reportCartel(world: World, reporter: number): void {
  const { leniency } = world.parameters.regulation;
  const { fine, brings, found } = lastWeighed;
  findOutCartel(world, reporter, {
    "fine (k€)": fine,
    "part let off for reporting": leniency,
    "fine that is left (k€)": (1 - leniency) * fine,
    "what the agreement brings until the next meeting (k€)": brings,
    "chance of being found out before it": found,
    "fine to be expected by waiting (k€)": found * fine,
  });
}
