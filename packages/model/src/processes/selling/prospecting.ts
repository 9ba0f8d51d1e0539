import { isWithinReach, reachAccount } from "../../actions/reachAccount.ts";
import { purposeIndex } from "../../random/purposes.ts";
import { agentKey, drawAt } from "../../random/Streams.ts";
import { channel } from "../../world/codes.ts";
import type { World } from "../../world/World.ts";
import { callHours } from "./hours.ts";
import { knownJob } from "./knownJob.ts";

const ownBase = purposeIndex("own base");
const prospect = purposeIndex("prospect");

export function prospectAccounts(world: World, firm: number, hours: number): void {
  const { parameters, firms, jobs, streams } = world;
  const { columns } = firms;
  const { hoursPerColdContact, hoursPerWarmContact, ownBaseShare, relationshipWarmth } =
    parameters.selling;
  const birth = columns.birth[firm];
  columns.ownHours[firm] += hours;
  const warmHours = Math.min(hours * ownBaseShare, callHours(world, firm));
  let left = columns.warmCarry[firm] + warmHours;
  let number = columns.warmContacts[firm];
  let key = agentKey(streams, ownBase, birth);
  for (; left >= hoursPerWarmContact; left -= hoursPerWarmContact) {
    const job = knownJob(world, firm, key, number++);
    if (job !== -1 && isWithinReach(jobs, job))
      reachAccount(world, job, firm, channel.direct, relationshipWarmth, -1);
  }
  columns.warmCarry[firm] = left;
  columns.warmContacts[firm] = number;

  left = columns.coldCarry[firm] + hours - warmHours;
  number = columns.coldContacts[firm];
  key = agentKey(streams, prospect, birth);
  for (; left >= hoursPerColdContact; left -= hoursPerColdContact) {
    const job = Math.floor(drawAt(key, number++) * jobs.count);
    if (isWithinReach(jobs, job)) reachAccount(world, job, firm, channel.direct, 0, -1);
  }
  columns.coldCarry[firm] = left;
  columns.coldContacts[firm] = number;
}
