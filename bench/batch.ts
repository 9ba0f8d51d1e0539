/**
 * What a batch costs beside its simulation: design, dispatch and store as a share of the CPU of the runs, two workers against
 * one, memory, and bytes of the store for each run.
 *
 * `node batch.ts [--quick]`: 20,000 runs of industrial-ai with ten outcomes; the quick form has 400 runs of a tenth of the
 * customers, and its figures stand for nothing.
 */
import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { type Experiment, median } from "@searoom/experiments";
import { type Pool, openPool } from "@searoom/experiments/pool";
import {
  type BatchJob,
  batchModule,
  codeVersion,
  createStore,
  hashOf,
  planningOf,
  provenanceOf,
  resolverOf,
  runBatch,
} from "@searoom/experiments/store";
import { createResolver } from "@searoom/experiments/file";
import { runStrategies } from "@searoom/model";
import { readScenarioFile } from "@searoom/scenario";
import { Effect } from "effect";
import { row, tell } from "./tell.ts";
import { smallExperiment } from "../test/experiments/support/smallBatch.ts";

const { values } = parseArgs({
  options: {
    quick: { type: "boolean", default: false },
    runs: { type: "string" },
    pairs: { type: "string" },
    set: { type: "string", multiple: true },
  },
});
const runs = Number(values.runs ?? (values.quick ? 400 : 20_000));
const pairs = Number(values.pairs ?? (values.quick ? 1 : 5));
const overrides = values.set ?? (values.quick ? ["accounts.count=500"] : []);
const strategies = ["direct", "start-up-partner", "incumbent-partner", "coopetition", "reseller"];
const replications = 8;

const outcomes = [
  "founderValue",
  "survival",
  "survivalMonths",
  "customers",
  "marketShare",
  "hhi",
  "meanPrice",
  "churnPerYear",
  "adoption",
  "sellers",
];
const scenario = Effect.runSync(
  readScenarioFile(join(import.meta.dirname, "../scenarios/industrial-ai.yaml"), { overrides }),
).resolved;
const folder = mkdtempSync(join(tmpdir(), "searoom-bench-"));
const jobModule = batchModule;

console.log(
  `batch of industrial-ai, ${runs} runs, on Node ${process.version}${values.quick ? ", quick form: the figures stand for nothing" : ""}\n`,
);
console.log(row("", "measured", "wanted", ""));
const two = openPool<BatchJob>({ workers: 2, jobModule });
let one = two;
try {
  // Warm before anything is measured.
  await batchOf(80, two);
  const { cpuMs, bytes, mostMb } = await batchOf(runs, two);
  const simulationMs = runs * plainCpuMs();
  tell(
    "CPU beyond that of the runs in a plain loop",
    (100 * (cpuMs - simulationMs)) / simulationMs,
    "%",
    5,
    "most",
  );
  tell("resident memory at most, two workers", mostMb, "MB", 500, "most");
  tell("store for each run, ten outcomes", bytes / runs, "bytes", 1000, "most");
  const ratios: number[] = [];
  one = openPool<BatchJob>({ workers: 1, jobModule });
  await batchOf(40, one);
  for (let pair = 0; pair < pairs; pair++) {
    const seconds = new Map<Pool<BatchJob>, number>();
    for (const pool of pair % 2 === 0 ? [one, two] : [two, one])
      seconds.set(pool, (await batchOf(Math.min(runs, 1000), pool)).seconds);
    ratios.push(seconds.get(one)! / seconds.get(two)!);
  }
  tell("two workers against one", median(Float64Array.from(ratios)), "times", 1.75, "least");
} finally {
  await one.close();
  await two.close();
  rmSync(folder, { recursive: true });
}

function experimentOf(count: number): Experiment {
  const { design, replications: plan, outcomes: some, strategies: arms } = smallExperiment();
  const points = Math.max(1, Math.ceil(count / strategies.length / replications));
  return smallExperiment({
    strategies: Object.fromEntries(
      strategies.map((name) => [name, { ...arms["direct"], strategy: name }]),
    ),
    design: { ...design, n: points },
    replications: { ...plan, initial: replications, most: replications },
    outcomes: Object.fromEntries(
      outcomes.map((name) => [name, { ...some["value"], expression: name }]),
    ),
  });
}

/** CPU of a run in a loop that does nothing else, helpers of the engine (collector, compiler) included as they are above. */
function plainCpuMs(): number {
  const experiment = experimentOf(Math.min(runs, 1000));
  const resolve = createResolver(experiment, scenario);
  const calls = planningOf(experiment).design.flatMap(({ values: factors, row: seed }) => {
    const resolution = resolve(factors);
    if (resolution.status === "invalid") throw new Error(resolution.message);
    const [{ parameters }] = resolution.groups;
    return Array.from({ length: replications }, (_, replication) => ({
      parameters,
      seed,
      replication,
    }));
  });
  const loop = (some: typeof calls) => {
    const before = process.cpuUsage();
    for (const { parameters, ...luck } of some) runStrategies(parameters, { ...luck, strategies });
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000 / some.length / strategies.length;
  };
  loop(calls.slice(0, 10));
  return loop(calls);
}

async function batchOf(count: number, pool: Pool<BatchJob>) {
  const experiment = experimentOf(count);
  const file = join(folder, "store.duckdb");
  rmSync(file, { force: true });
  const cpu = process.cpuUsage();
  const startedAt = performance.now();
  let mostMb = 0;
  const watch = setInterval(
    () => (mostMb = Math.max(mostMb, process.memoryUsage.rss() / 2 ** 20)),
    100,
  );
  const store = await createStore(file, {
    experiment,
    scenario: JSON.stringify(scenario),
    scenarioHash: hashOf(scenario),
    code: codeVersion(),
  });
  const session = await store.begin(provenanceOf("bench", [], false));
  const { runs: made, failed } = await runBatch({
    store,
    session,
    pool,
    planning: planningOf(experiment),
    resolve: resolverOf(store),
  });
  await store.close();
  clearInterval(watch);
  if (failed > 0 || made < count) throw new Error(`${failed} of ${made} runs failed`);
  const { user, system } = process.cpuUsage(cpu);
  return {
    cpuMs: (user + system) / 1000,
    seconds: (performance.now() - startedAt) / 1000,
    bytes: statSync(file).size,
    mostMb,
  };
}
