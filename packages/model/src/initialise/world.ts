import type { Parameters } from "../Parameters.ts";
import { createStreams, type Streams } from "../random/Streams.ts";
import { createWorld, type World } from "../world/World.ts";
import { drawJobCounts, initialiseAccounts } from "./accounts.ts";
import { initialiseBeside } from "./beside.ts";
import { initialiseFirms } from "./firms.ts";
import { initialiseJobs } from "./jobs.ts";
import { initialiseNetwork } from "./network.ts";

/** The market in month 0, before anybody has bought, and those beside it, each with luck of its own. */
export function initialiseWorld(
  parameters: Parameters,
  seed: number,
  replication: number,
  draws: "keyed" | "single-stream" = "keyed",
): World {
  const world = openMarket(parameters, createStreams(seed, replication, draws));
  initialiseBeside(world, ({ name, parameters: other }) =>
    openMarket(other, createStreams(seed, replication, draws, name)),
  );
  return world;
}

function openMarket(parameters: Parameters, streams: Streams): World {
  const jobCounts = drawJobCounts(parameters, streams);
  const jobCount = jobCounts.reduce((sum, count) => sum + count, 0);
  const world = createWorld(parameters, jobCount, streams);
  initialiseAccounts(world, jobCounts);
  initialiseJobs(world);
  initialiseNetwork(world);
  initialiseFirms(world);
  return world;
}
