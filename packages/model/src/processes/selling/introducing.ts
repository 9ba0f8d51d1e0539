import { isWithinReach, reachAccount } from "../../actions/reachAccount.ts";
import { rungOf } from "../../world/rungs.ts";
import { promisedHours } from "../../observe/estimates.ts";
import { purposeIndex } from "../../random/purposes.ts";
import { agentKey, pairKey } from "../../random/Streams.ts";
import { type AllianceColumns, memberOf, sellsTogether } from "../../world/Alliances.ts";
import { channel, channels } from "../../world/codes.ts";
import { allianceSeats } from "../../world/Firms.ts";
import type { World } from "../../world/World.ts";
import { callHours } from "./hours.ts";
import { knownJob } from "./knownJob.ts";

const introduction = purposeIndex("introduction");

/**
 * A firm splits its hours between selling for itself and introducing its allies in proportion to what an hour of each
 * was worth to it; an ally that is worth nothing gets nothing but what their rung commands.
 *
 * @returns hours left for own selling
 * @source Holmström & Milgrom 1991 (multi-task effort): e_k = v_k / Σv
 */
export function introduceAllies(world: World, firm: number, hours: number): number {
  const { parameters, alliances, firms, rates } = world;
  const { effort } = parameters.alliances;
  const { columns } = alliances;
  const { allied, alliance, ownValue, ownHours } = firms.columns;
  if (allied[firm] === 0 || effort === 0 || hours === 0) return hours;
  const seats = firm * allianceSeats;
  let total = ownValue[firm] / ownHours[firm];
  for (let i = seats; i < seats + allied[firm]; i++)
    total += worthOfAlly(columns, alliance[i], firm, effort);
  if (total <= 0 && !rates.commands) return hours;
  const most = callHours(world, firm);
  let left = hours;
  for (let i = seats; i < seats + allied[firm]; i++) {
    const a = alliance[i];
    if (!sellsTogether(columns, a)) continue;
    const side = columns.first[a] === firm ? 0 : 1;
    const worth = total > 0 ? (hours * worthOfAlly(columns, a, firm, effort)) / total : 0;
    const given = Math.min(Math.max(worth, commanded(world, a, firm)), most, Math.max(0, left));
    columns.effort[2 * a + side] = given;
    columns.hours[2 * a + side] += given;
    left -= given;
    makeIntroductions(world, a, side, given);
  }
  return Math.max(0, left);
}

/** Hours that the rung commands whatever they are worth: the share under joint control of what was promised. */
function commanded(world: World, a: number, firm: number): number {
  const { parameters, alliances } = world;
  const { control } = rungOf(world, a);
  if (control === 0) return 0;
  const promised = alliances.columns.openness[a] * promisedHours(world, firm);
  return control * Math.min(1, parameters.alliances.effort) * promised;
}

/** Value of an hour spent on introducing an ally, as the firm has learnt it (Keur an hour); 0 before work has begun. */
function worthOfAlly(columns: AllianceColumns, a: number, firm: number, effort: number): number {
  if (!sellsTogether(columns, a)) return 0;
  const mine = 2 * a + (columns.first[a] === firm ? 0 : 1);
  return effort * Math.max(0, columns.value[mine] / columns.hours[mine]);
}

function makeIntroductions(world: World, alliance: number, side: 0 | 1, hours: number): void {
  const { parameters, alliances, firms } = world;
  const { columns } = alliances;
  const { hoursPerWarmContact, relationshipWarmth, repCostKeurPerMonth, hoursPerRepPerMonth } =
    parameters.selling;
  const mine = 2 * alliance + side;
  const firm = memberOf(columns, alliance, side);
  const ally = memberOf(columns, alliance, side === 0 ? 1 : 0);
  const cost = (hours * repCostKeurPerMonth * world.market.costLevel) / hoursPerRepPerMonth;
  firms.columns.channelCost[firm * channels.length + channel.introduction] += cost;
  firms.columns.channelCost[firm * channels.length + channel.direct] -= cost;
  if (firms.columns.selling[ally] === 0) return;
  // The customer trusts the ally as far as the introducer does.
  const warmth = relationshipWarmth * columns.trust[mine];
  columns.carry[mine] += hours;
  const pair = pairKey(firms.columns.birth[firm], firms.columns.birth[ally]);
  const key = agentKey(world.streams, introduction, pair);
  while (columns.carry[mine] >= hoursPerWarmContact) {
    columns.carry[mine] -= hoursPerWarmContact;
    const job = knownJob(world, firm, key, columns.contacts[mine]++);
    if (job !== -1 && isWithinReach(world.jobs, job))
      reachAccount(world, job, ally, channel.introduction, warmth, alliance);
  }
}
