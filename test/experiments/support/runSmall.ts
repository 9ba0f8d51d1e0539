import type { Experiment } from "@searoom/experiments";
import { withPool } from "@searoom/experiments/pool";
import {
  type BatchEnd,
  type BatchJob,
  batchModule,
  type BatchRequest,
  createStore,
  openStore,
  provenanceOf,
  runBatch,
  type Store,
} from "@searoom/experiments/store";
import { existsSync } from "node:fs";
import { headerOf, planningOf, resolverOf } from "./smallBatch.ts";

type Options = Partial<BatchRequest> & { readonly workers?: number };

/** Begins or goes on with the batch of a file, as the command does. */
export async function runSmall(
  file: string,
  experiment: Experiment,
  { workers = 1, ...options }: Options = {},
): Promise<BatchEnd> {
  const known = existsSync(file);
  const store = known
    ? await openStore(file, "write")
    : await createStore(file, headerOf(experiment));
  try {
    const session = await store.begin(provenanceOf("batch", ["small"], false));
    if (known && JSON.stringify(store.header().experiment) !== JSON.stringify(experiment))
      await store.plan(headerOf(experiment), session);
    const end = await withPool<BatchJob, BatchEnd>({ workers, jobModule: batchModule }, (pool) =>
      runBatch({
        store,
        session,
        pool,
        planning: planningOf(experiment),
        resolve: resolverOf(experiment),
        commitEveryMs: 30,
        ...options,
      }),
    );
    await store.end(session, end.why);
    return end;
  } finally {
    await store.close();
  }
}

/** Everything that has to be equal: all but measurements and where they were made. */
export async function rowsOf(file: string): Promise<unknown> {
  const store = await openStore(file);
  try {
    return await allRows(store);
  } finally {
    await store.close();
  }
}

async function allRows(store: Store): Promise<unknown> {
  const runs = await store.query(
    "SELECT * EXCLUDE (session, worker, ms) FROM run ORDER BY section, point, replication, strategy",
  );
  const others = [
    "SELECT * FROM point ORDER BY section, point",
    "SELECT * FROM factor",
    "SELECT * FROM outcome",
    "SELECT * FROM strategy ORDER BY place",
    "SELECT * FROM series ORDER BY ALL",
  ];
  return { runs, others: await Promise.all(others.map((sql) => store.query(sql))) };
}
