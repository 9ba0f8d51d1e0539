import { scheduleTalk } from "../../actions/contracts.ts";
import { isWithinReach, reachAccount } from "../../actions/reachAccount.ts";
import { updateSatisfaction } from "../../actions/satisfaction.ts";
import { purposeIndex } from "../../random/purposes.ts";
import { agentKey, bitsAt, drawAt } from "../../random/Streams.ts";
import { takeDue } from "../../world/Agenda.ts";
import { channel } from "../../world/codes.ts";
import { dropCandidate } from "../../world/Projects.ts";
import type { World } from "../../world/World.ts";

const talkTarget = purposeIndex("talk target");

/** Users talk to their neighbours: well of a firm that they are content with, ill of one that failed them. */
export function talk(world: World): void {
  const { parameters, jobs, accounts, market, streams, rates } = world;
  const { neighbours } = parameters.accounts;
  const { complaintShare } = parameters.reach;
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
      const bits = bitsAt(key, number) >>> 0;
      const listener = accounts.neighbour[jobs.account[job] * neighbours + (bits % neighbours)];
      const first = accounts.firstJob[listener];
      const heard = first + ((bits >>> 16) % (accounts.firstJob[listener + 1] - first));
      // What is said to somebody under contract changes nothing, so that nobody asks how content the user is.
      if (isWithinReach(jobs, heard)) {
        updateSatisfaction(world, job);
        if (jobs.satisfied[job] === 1)
          reachAccount(world, heard, firm, channel.wordOfMouth, relationshipWarmth / 2, -1);
        else if (jobs.project[heard] >= 0 && drawAt(key, -1 - number) < complaintShare)
          dropCandidate(world.projects, jobs.project[heard], firm);
      }
      if (delightTells) updateSatisfaction(world, job);
      scheduleTalk(world, job);
    }
  }
}
