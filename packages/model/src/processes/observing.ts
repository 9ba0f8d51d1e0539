import { marketRow, recordMonth } from "../observe/Recorder.ts";
import { foldDigest } from "../observe/digest.ts";
import { allWins } from "../observe/outcomes/allWins.ts";
import { penetration, sellersOf } from "../observe/measures.ts";
import { adoptionLevels } from "../world/Market.ts";
import { flows } from "../world/flows.ts";
import { pact } from "../world/Cartel.ts";
import type { World } from "../world/World.ts";
import { noteAlliances } from "./observing/alliances.ts";
import { noteFirms } from "./observing/firms.ts";
import { noteIncome } from "./observing/shock.ts";
import { noteTurns } from "./observing/turns.ts";
import { noteImpact } from "./observing/research.ts";

/**
 * The month is written down: a row for everyone who listens, and the digest of the trajectory for everyone who
 * wants to compare.
 */
export function observing(world: World): void {
  const { firms, market } = world;
  const { columns, count } = firms;
  noteAlliances(world);
  market.userMonths += market.users;
  const adopted = penetration(world);
  for (let i = 0; i < adoptionLevels.length; i++)
    if (market.adoptionMonths[i] === -1 && adopted >= adoptionLevels[i])
      market.adoptionMonths[i] = market.month - world.forkMonth;
  if (market.firstEntryMonth === -1 && ownersSell(world))
    market.firstEntryMonth = market.month - world.forkMonth;
  keepCourse(world);
  noteFirms(world);
  noteTurns(world);
  if (world.rates.exchanges) noteImpact(world);
  noteIncome(world);
  foldDigest(world);
  if (world.recorder !== null) recordMonth(world, world.recorder);
  if (world.monthly !== null) world.monthly.push(marketRow(world));
  for (const flow of flows) columns[flow].fill(0, 0, count);
  market.month++;
}

/** Whether a firm sells here that investors do not pay for. */
function ownersSell({ firms }: World): boolean {
  const { alive, selling, investorOwned } = firms.columns;
  for (let firm = 0; firm < firms.count; firm++)
    if ((alive[firm] & selling[firm]) === 1 && investorOwned[firm] === 0) return true;
  return false;
}

/** Whoever goes on longer than the scenario says has seen what its outcomes speak of. */
function keepCourse(world: World): void {
  const { market } = world;
  const month = market.month - world.forkMonth;
  if (month >= market.sellersByMonth.length) return;
  market.sellersByMonth[month] = sellersOf(world);
  market.selfSuppliedByMonth[month] = market.selfSupplied;
  market.recurringByMonth[month] = market.recurring;
  market.usersByMonth[month] = market.users;
  market.incomeByMonth[month] = market.income;
  market.wonByMonth[month] = allWins(market);
  market.jointByMonth[month] = market.cartel.state === pact.collusion ? 1 : 0;
}
