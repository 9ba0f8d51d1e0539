import type { Experiment, Pilot, Point } from "@searoom/experiments";
import type { ResolvePoint } from "@searoom/experiments/file";
import { type Job, withPool } from "@searoom/experiments/pool";

export interface Tried {
  /** Null when nothing came to an end. */
  readonly seen: Pilot | null;
  readonly why: string;
}

/** Points that are tried, spread over the design. */
const mostPoints = 4;
/** Replications of each by every worker. */
const perWorker = 2;
/** Replications by every worker that are not counted: its code is not warm yet. */
const warmUp = 4;
/** No further point is tried after this. */
const longEnoughMs = 10_000;

/** Runs a few points of a design to see how long a run takes and how much memory the workers need. */
export async function pilot(
  { seed, treatShare }: Experiment,
  points: readonly Point[],
  resolve: ResolvePoint,
  workers: number | null,
  signal: AbortSignal,
): Promise<Tried> {
  const jobs: Job[] = [];
  let why = "every point was rejected";
  for (const point of spread(points.filter(({ rejected }) => !rejected))) {
    const resolution = resolve(point.values);
    if (resolution.status === "invalid") why = resolution.message;
    else
      jobs.push(
        ...resolution.groups.map((group) => ({
          ...group,
          seed,
          ...(treatShare === null ? {} : { treatShare }),
        })),
      );
  }
  return withPool<Job, Tried>(workers === null ? {} : { workers }, async (pool) => {
    const startedAt = performance.now();
    let cpuSeconds = 0;
    let runs = 0;
    if (jobs.length > 0) await pool.run(jobs[0], { to: warmUp * pool.workers, signal });
    for (const job of jobs) {
      const before = process.cpuUsage();
      const { rows, failures } = await pool.run(job, { to: perWorker * pool.workers, signal });
      // Of all threads: what others do on the machine meanwhile does not count.
      const { user, system } = process.cpuUsage(before);
      cpuSeconds += (user + system) / 1e6;
      runs += rows.length;
      if (failures.length > 0) why = failures[0].message;
      if (signal.aborted || performance.now() - startedAt > longEnoughMs) break;
    }
    if (runs === 0) return { seen: null, why };
    return {
      seen: {
        secondsPerRun: cpuSeconds / runs,
        workers: pool.workers,
        memoryBytes: process.memoryUsage.rss(),
      },
      why,
    };
  });
}

function spread(points: readonly Point[]): readonly Point[] {
  const count = Math.min(mostPoints, points.length);
  return Array.from(
    { length: count },
    (_, i) => points[Math.floor(((i + 0.5) * points.length) / count)],
  );
}
