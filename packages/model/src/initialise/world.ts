import type { Parameters } from "../Parameters.ts";
import { createStreams } from "../random/Streams.ts";
import { createWorld, type World } from "../world/World.ts";
import { drawJobCounts, initialiseAccounts } from "./accounts.ts";
import { initialiseFirms } from "./firms.ts";
import { initialiseJobs } from "./jobs.ts";
import { initialiseNetwork } from "./network.ts";

/** The market in month 0, before anybody has bought. */
export function initialiseWorld(
  parameters: Parameters,
  seed: number,
  replication: number,
  draws: "keyed" | "single-stream" = "keyed",
): World {
  const streams = createStreams(seed, replication, draws);
  const jobCounts = drawJobCounts(parameters, streams);
  const jobCount = jobCounts.reduce((sum, count) => sum + count, 0);
  const world = createWorld(parameters, jobCount, streams);
  initialiseAccounts(world, jobCounts);
  initialiseJobs(world);
  initialiseNetwork(world);
  initialiseFirms(world);
  return world;
}
