import { record } from "../observe/record.ts";
import { sideOf, stage } from "../world/Alliances.ts";
import { channel, exit } from "../world/codes.ts";
import { removeVendor } from "../world/Resellers.ts";
import type { World } from "../world/World.ts";
import { becomeIdle } from "./contracts.ts";
import { endAlliance } from "./endAlliance.ts";
import { openProject } from "./reachAccount.ts";

/** A firm is gone: its allies go on without it, and its customers look for somebody else. */
export function leaveMarket(world: World, firm: number, cause: number): void {
  const { firms, jobs, market } = world;
  const { columns } = firms;
  closeFirm(world, firm, cause);
  while (columns.users[firm] > 0) {
    const job = columns.customers[firm][columns.users[firm] - 1];
    market.orphaned++;
    becomeIdle(world, job);
    if (jobs.project[job] === -1) openProject(world, job, channel.inbound);
  }
}

/** Ends alliances and contracts with resellers, and takes the firm off the list of the living. */
export function closeFirm(world: World, firm: number, cause: number): void {
  const { firms, market, alliances, resellers } = world;
  const { columns } = firms;
  columns.alive[firm] = 0;
  columns.exitMonth[firm] = market.month;
  columns.exitCause[firm] = cause;
  for (let a = 0; a < alliances.count; a++) {
    if (alliances.columns.stage[a] === stage.ended || sideOf(alliances.columns, a, firm) === -1) continue;
    endAlliance(world, a, cause === exit.acquired ? "partner acquired" : "partner gone");
  }
  removeVendor(resellers, firm);
  if (cause !== exit.acquired)
    record(world, cause === exit.insolvent ? "insolvent" : "stopped", firm);
}
