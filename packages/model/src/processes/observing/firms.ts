import { expectedLifetime } from "../../observe/measures.ts";
import { contributionOfAll, founderValueAt, winsOf } from "../../observe/worth.ts";
import { stage } from "../../world/Alliances.ts";
import { channel, channels } from "../../world/codes.ts";
import { allianceSeats } from "../../world/Firms.ts";
import { costAges, sizeAges, valueAges } from "../../world/noted.ts";
import type { World } from "../../world/World.ts";
import { noteSignings } from "./signings.ts";
import { noteTalk, noteWins } from "./talk.ts";

/** What its own people win, and what others bring: the channels whose bookings are told apart. */
const own = 0;
const brought = 1;

/**
 * What firms are measured by later, and what nothing decides by: how they stood at some ages, how bookings vary, how far
 * they were overloaded, and when their customers were first worth a year of fixed costs.
 */
export function noteFirms(world: World): void {
  const { parameters, firms, market, rates } = world;
  const { columns, count } = firms;
  const lifetimeMonths = expectedLifetime(world);
  for (let firm = 0; firm < count; firm++) {
    if (columns.alive[firm] === 0) continue;
    const ageMonths = market.month + 1 - columns.founded[firm];
    if (ageMonths % 12 === 0) noteAge(world, firm, ageMonths);
    noteWins(world, firm, ageMonths);
    if (columns.selling[firm] === 0) continue;
    noteTalk(world, firm);
    noteSignings(world, firm);
    const wins = firm * channels.length;
    noteBookings(world, firm, own, columns.wins[wins + channel.direct]);
    noteBookings(
      world,
      firm,
      brought,
      columns.wins[wins + channel.introduction] + columns.wins[wins + channel.reseller],
    );
    if (rates.binds && isBound(world, firm)) {
      columns.lockInSum[firm] += columns.lockIn[firm];
      columns.boundMonths[firm]++;
    }
    const hours = columns.rampedReps[firm] * parameters.selling.hoursPerRepPerMonth;
    if (hours > 0) {
      columns.overloadSum[firm] += columns.bidDebt[firm] / hours;
      columns.workedMonths[firm]++;
    }
    if (columns.valueMonth[firm] !== -1) continue;
    const { fixedCostKeurPerMonth } = parameters.groups[columns.group[firm]];
    const worth = contributionOfAll(world, firm) * lifetimeMonths;
    if (worth > 12 * fixedCostKeurPerMonth * market.costLevel)
      columns.valueMonth[firm] = market.month;
  }
}

function noteAge(world: World, firm: number, ageMonths: number): void {
  const { columns } = world.firms;
  const costAge = costAges.indexOf(ageMonths);
  if (costAge !== -1)
    columns.costAtAge[firm * costAges.length + costAge] =
      columns.salesCostEver[firm] / winsOf(world, firm);
  const valueAge = valueAges.indexOf(ageMonths);
  if (valueAge !== -1)
    columns.valueAtAge[firm * valueAges.length + valueAge] = founderValueAt(world, firm, ageMonths);
  const sizeAge = sizeAges.indexOf(ageMonths);
  if (sizeAge !== -1)
    columns.recurringAtAge[firm * sizeAges.length + sizeAge] = columns.recurring[firm];
}

/** A month of bookings counts once there has been a first one. */
function noteBookings({ firms }: World, firm: number, from: number, bookedEver: number): void {
  const { booked, bookedSquares, bookedMonths } = firms.columns;
  if (bookedEver === 0) return;
  const at = 2 * firm + from;
  const now = bookedEver - booked[at];
  booked[at] = bookedEver;
  bookedSquares[at] += now * now;
  bookedMonths[at]++;
}

/** Whether a firm has an exclusive alliance at work. */
function isBound({ firms, alliances }: World, firm: number): boolean {
  const { allied, alliance } = firms.columns;
  const { columns } = alliances;
  for (let i = firm * allianceSeats; i < firm * allianceSeats + allied[firm]; i++)
    if (columns.stage[alliance[i]] === stage.active && columns.exclusive[alliance[i]] === 1)
      return true;
  return false;
}
