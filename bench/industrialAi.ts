/**
 * What the industrial-AI market costs: CPU of a replication once warm, a million accounts, two workers against one, and
 * memory.
 *
 * `node industrialAi.ts [--quick]`: the quick form shows that everything runs; its figures stand for nothing.
 */
import { join } from "node:path";
import { parseArgs } from "node:util";
import { median } from "@searoom/experiments";
import { openPool, tuneEngine, withPool } from "@searoom/experiments/pool";
import { type Parameters, runStrategies } from "@searoom/model";
import { readScenarioFile } from "@searoom/scenario";
import { Effect } from "effect";
import { row, tell } from "./tell.ts";

const { values } = parseArgs({ options: { quick: { type: "boolean", default: false } } });
const size = values.quick
  ? { warm: 5, measured: 10, million: 50_000, replications: 20, pairs: 1, memory: 4 }
  : { warm: 50, measured: 200, million: 1_000_000, replications: 1000, pairs: 5, memory: 200 };

const parameters = read("industrial-ai");
const allForces = read("industrial-ai-all-forces");
const strategy = parameters.focus!.strategy;

console.log(
  `industrial-ai on Node ${process.version}${values.quick ? ", quick form: the figures stand for nothing" : ""}\n`,
);
console.log(row("", "measured", "wanted", ""));
tuneEngine();
// Memory comes first, while the process itself holds little that could be given back.
tell("resident memory for each worker", await memoryPerWorker(), "MB", 200, "most");
tell("CPU of a replication once warm", cpuPerReplication(parameters), "ms", 30, "most");
tell("the same with every force at work", cpuPerReplication(allForces), "ms", 45, "most");
tell(`CPU with ${size.million} accounts`, millionAccounts(), "s", 10, "most");
tell(
  `${size.replications} replications, 2 workers against 1`,
  await speedUp(),
  "times",
  1.75,
  "least",
);

function read(name: string, overrides: readonly string[] = []): Parameters {
  const scenario = join(import.meta.dirname, `../scenarios/${name}.yaml`);
  return Effect.runSync(readScenarioFile(scenario, { overrides })).parameters;
}

function replicate(market: Parameters, replication: number): void {
  runStrategies(market, { seed: 1, replication, strategies: [strategy] });
}

/** Median over replications, since some luck makes a market larger. */
function cpuPerReplication(market: Parameters): number {
  for (let i = 0; i < size.warm; i++) replicate(market, i);
  return median(
    Float64Array.from({ length: size.measured }, (_, i) =>
      cpuMs(() => replicate(market, size.warm + i)),
    ),
  );
}

function millionAccounts(): number {
  const market = read("industrial-ai", [`accounts.count=${size.million}`]);
  return cpuMs(() => replicate(market, 0)) / 1000;
}

/** Median of interleaved pairs, so that what else the machine does hits both alike; both pools are warm. */
async function speedUp(): Promise<number> {
  const one = openPool({ workers: 1 });
  const two = openPool({ workers: 2 });
  const job = { parameters, seed: 1, strategies: [strategy] };
  const seconds = async (pool: typeof one, to: number) => {
    const started = performance.now();
    const { failures } = await pool.run(job, { to });
    if (failures.length > 0) throw new Error(failures[0].message);
    return (performance.now() - started) / 1000;
  };
  try {
    await seconds(one, size.warm);
    await seconds(two, 2 * size.warm);
    const ratios: number[] = [];
    for (let pair = 0; pair < size.pairs; pair++) {
      const times = new Map<typeof one, number>();
      for (const pool of pair % 2 === 0 ? [one, two] : [two, one])
        times.set(pool, await seconds(pool, size.replications));
      ratios.push(times.get(one)! / times.get(two)!);
    }
    return median(Float64Array.from(ratios));
  } finally {
    await one.close();
    await two.close();
  }
}

/**
 * What two workers at work add to the resident memory of the process, for each of them: heap, code, columns, and what
 * their engine holds back.
 */
async function memoryPerWorker(): Promise<number> {
  const workers = 2;
  const before = process.memoryUsage.rss();
  return withPool({ workers }, async (pool) => {
    let most = before;
    const watch = setInterval(() => (most = Math.max(most, process.memoryUsage.rss())), 5);
    await pool.run({ parameters, seed: 1, strategies: [strategy] }, { to: workers * size.memory });
    clearInterval(watch);
    return (Math.max(most, process.memoryUsage.rss()) - before) / workers / 2 ** 20;
  });
}

function cpuMs(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
