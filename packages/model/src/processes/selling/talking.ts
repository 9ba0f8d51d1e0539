import { scheduleTalk } from "../../actions/contracts.ts";
import { isWithinReach, openProject, reachAccount } from "../../actions/reachAccount.ts";
import { updateSatisfaction } from "../../actions/satisfaction.ts";
import { purposeIndex } from "../../random/purposes.ts";
import { agentKey, bitsAt, drawAt, remainder } from "../../random/Streams.ts";
import { takeDue } from "../../world/Agenda.ts";
import { channel } from "../../world/codes.ts";
import { dropCandidate } from "../../world/Projects.ts";
import { noProject, noSupplier, selfSupply } from "../../world/Jobs.ts";
import type { World } from "../../world/World.ts";

const talkTarget = purposeIndex("talk target");

/**
 * Users talk to their neighbours: well of a firm that they are content with, ill of one that failed them. Makers talk of
 * making, more or less often than users do.
 */
export function talk(world: World): void {
  const { parameters, jobs, market, streams, rates, firms } = world;
  const { complaintShare } = parameters.reach;
  const { makersTalk } = parameters.community;
  // What a content neighbour says is worth half a relationship of one's own.
  const { relationshipWarmth } = parameters.selling;
  const delightTells = rates.delightedTalk !== rates.talk;
  const due = takeDue(jobs.conversations, market.month);
  for (let i = 0; i < due.length; i++) {
    const job = due[i];
    const firm = jobs.supplier[job];
    if (firm >= 0) {
      const number = jobs.talks[job]++;
      const key = agentKey(streams, talkTarget, job);
      const heard = listenerOf(world, job, bitsAt(key, number));
      // What is said to somebody under contract changes nothing, so that nobody asks how content the user is.
      if (isWithinReach(jobs, heard)) {
        updateSatisfaction(world, job);
        if (jobs.satisfied[job] === 1) {
          firms.columns.praised[firm]++;
          reachAccount(world, heard, firm, channel.wordOfMouth, relationshipWarmth / 2, -1);
        } else if (jobs.project[heard] >= 0 && drawAt(key, -1 - number) < complaintShare)
          dropCandidate(world.projects, jobs.project[heard], firm);
      }
      if (delightTells) updateSatisfaction(world, job);
      scheduleTalk(world, job);
    } else if (firm === selfSupply && makersTalk > 0) {
      const number = jobs.talks[job]++;
      const key = agentKey(streams, talkTarget, job);
      const heard = listenerOf(world, job, bitsAt(key, number));
      // Who has no supplier thinks of making it: in its project that is weighed beside what sellers offer.
      const free = jobs.supplier[heard] === noSupplier && jobs.project[heard] === noProject;
      if (free && drawAt(key, -1 - number) < makersTalk)
        openProject(world, heard, channel.wordOfMouth);
      scheduleTalk(world, job);
    }
  }
}

/** A job of one of the neighbours. */
function listenerOf({ parameters, jobs, accounts }: World, job: number, bits: number): number {
  const { neighbours } = parameters.accounts;
  const listener = accounts.neighbour[jobs.account[job] * neighbours + remainder(bits, neighbours)];
  const first = accounts.firstJob[listener];
  return first + ((bits >>> 16) % (accounts.firstJob[listener + 1] - first));
}
