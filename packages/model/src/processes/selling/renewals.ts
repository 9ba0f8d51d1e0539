import { becomeIdle } from "../../actions/contracts.ts";
import { openProjectUntil } from "../../actions/reachAccount.ts";
import { takeDue } from "../../world/Agenda.ts";
import { channel } from "../../world/codes.ts";
import { noProject } from "../../world/Jobs.ts";
import type { World } from "../../world/World.ts";

/**
 * Contracts whose end comes near: use cases that disappear leave the market, the others are announced some months
 * ahead, so that rivals can join.
 */
export function announceRenewals(world: World): void {
  const { jobs, market } = world;
  const { supplier, lapses, project, ends } = jobs;
  const { month } = market;
  const due = takeDue(jobs.renewals, month);
  for (let i = 0; i < due.length; i++) {
    const job = due[i];
    if (supplier[job] < 0) continue;
    if (lapses[job] === 1) {
      market.lapses++;
      becomeIdle(world, job);
    } else if (project[job] === noProject) {
      market.renewals++;
      openProjectUntil(world, job, channel.inbound, Math.max(month, ends[job]));
    }
  }
}
