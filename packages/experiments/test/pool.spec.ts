import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { openPool, type Progress, type Replications, withPool } from "../src/runs/pool.ts";
import { replicate, type ToyJob } from "./support/toyJob.ts";

const jobModule = new URL("./support/toyJob.ts", import.meta.url);
const job: ToyJob = { seed: 1, strategies: ["direct", "reseller"] };

const one = openPool<ToyJob>({ workers: 1, jobModule });
const two = openPool<ToyJob>({ workers: 2, jobModule });
afterAll(() => Promise.all([one.close(), two.close()]));

const replicationsOf = ({ rows }: Replications) => [...new Set(rows.map((row) => row.replication))];
const upTo = (count: number) => Array.from({ length: count }, (_, i) => i);

test("one and two workers give the rows that the job gives by itself, in order", async () => {
  const alone = upTo(40).flatMap((replication) =>
    replicate(job, replication).map((run) => ({ replication, ...run })),
  );
  for (const pool of [one, two]) {
    const result = await pool.run(job, { to: 40 });
    expect(result.rows).toEqual(alone);
    expect(result).toMatchObject({
      from: 0,
      to: 40,
      failures: [],
      failureShare: 0,
      cancelled: false,
    });
  }
});

test("a run continued is a run in one go", async () => {
  const first = await two.run(job, { to: 7 });
  const second = await two.run(job, { from: 7, to: 20 });
  const whole = await two.run(job, { to: 20 });
  expect([...first.rows, ...second.rows]).toEqual(whole.rows);
});

test("nothing asked, nothing done", async () => {
  expect(await two.run(job, { from: 5, to: 5 })).toMatchObject({
    rows: [],
    to: 5,
    cancelled: false,
  });
});

test.each([one, two])(
  "a replication that throws is a failure, and the others go on",
  async (pool) => {
    const result = await pool.run(
      { ...job, mishaps: { 3: "throw", 8: "throw a string" } },
      { to: 10 },
    );
    expect(result.failures).toEqual([
      { replication: 3, message: "an account vanished in replication 3" },
      { replication: 8, message: "no error at all" },
    ]);
    expect(result.failureShare).toBe(0.2);
    expect(replicationsOf(result)).toEqual([0, 1, 2, 4, 5, 6, 7, 9]);
  },
);

test.each([one, two])(
  "a task that takes its worker with it is a failure after three; the others go on",
  async (pool) => {
    const healthy = await pool.run(job, { to: 12 });
    const result = await pool.run({ ...job, mishaps: { 5: "exit", 6: "exit" } }, { to: 12 });
    expect(result.failures.map(({ replication }) => replication)).toEqual([5, 6]);
    expect(result.failures[0].message).toBe(
      "the worker was lost 3 times: it ended with exit code 3",
    );
    expect(result.rows).toEqual(
      healthy.rows.filter(({ replication }) => ![5, 6].includes(replication)),
    );
    expect((await pool.run(job, { to: 12 })).rows).toEqual(healthy.rows);
  },
);

describe("stopping", () => {
  test("keeps what is complete, within 100 ms of work", async () => {
    const abort = new AbortController();
    let stoppedAt = Infinity;
    const result = await two.run(
      { ...job, workMs: 5 },
      {
        to: 100_000,
        signal: abort.signal,
        onProgress: () => {
          stoppedAt = Math.min(stoppedAt, performance.now());
          abort.abort();
        },
      },
    );
    expect(performance.now() - stoppedAt).toBeLessThan(300);
    expect(result.cancelled).toBe(true);
    expect(result.to).toBeGreaterThan(0);
    expect(replicationsOf(result)).toEqual(upTo(result.to));
  });

  test("ends a worker that does not listen, and leaves out what overtook it", async () => {
    const abort = new AbortController();
    const result = await two.run(
      { ...job, mishaps: { 4: "hang" }, workMs: 12 },
      {
        to: 30,
        signal: abort.signal,
        onProgress: ({ done }) => {
          if (done === 29) abort.abort();
        },
      },
    );
    expect(result).toMatchObject({ to: 4, cancelled: true });
    expect(replicationsOf(result)).toEqual([0, 1, 2, 3]);
    expect((await two.run(job, { to: 6 })).to).toBe(6);
  });

  test("before the start, nothing starts", async () => {
    const result = await one.run(job, { to: 5, signal: AbortSignal.abort() });
    expect(result).toMatchObject({ rows: [], to: 0, cancelled: true });
  });

  test("closing the pool stops it too", async () => {
    const pool = openPool<ToyJob>({ workers: 1, jobModule });
    const running = pool.run({ ...job, mishaps: { 0: "hang" } }, { to: 5 });
    await pool.close();
    expect(await running).toMatchObject({ rows: [], cancelled: true });
  });
});

test("progress counts up to the end and leaves the caller free, even with one worker", async () => {
  const seen: Progress[] = [];
  let ticks = 0;
  const clock = setInterval(() => (ticks += 1), 5);
  await one.run(
    { ...job, workMs: 5, mishaps: { 2: "throw" } },
    { to: 40, onProgress: (progress) => seen.push(progress) },
  );
  clearInterval(clock);
  expect(ticks).toBeGreaterThan(3);
  expect(seen.length).toBeGreaterThan(1);
  const done = seen.map((progress) => progress.done);
  expect(done).toEqual(done.toSorted((a, b) => a - b));
  expect(seen.at(-1)).toMatchObject({ done: 40, failed: 1, total: 40, remainingSeconds: 0 });
  expect(seen.at(-1)!.replicationsPerSecond).toBeGreaterThan(0);
});

describe("tasks that are data", () => {
  const tasks = upTo(40);

  test("are handed over as they arrive, each once, with their results", async () => {
    const seen = new Map<number, unknown>();
    const { cancelled } = await two.each<number, unknown>(job, tasks, {
      receive: (performed) => {
        expect(seen.has(performed.task)).toBe(false);
        seen.set(performed.task, "result" in performed && performed.result);
      },
    });
    expect(cancelled).toBe(false);
    for (const task of tasks) expect(seen.get(task)).toEqual(replicate(job, task));
  });

  test("wait while what came is being written", async () => {
    let asked = 0;
    let writing = 0;
    function* watched() {
      for (const task of tasks) {
        expect(writing).toBe(0);
        asked++;
        yield task;
      }
    }
    await two.each(job, watched(), {
      receive: async () => {
        writing++;
        await new Promise((resolve) => setTimeout(resolve, 2));
        writing--;
      },
    });
    expect(asked).toBe(tasks.length);
  });

  test("stop when what came cannot be written, with what went wrong", async () => {
    const full = two.each(job, tasks, {
      receive: () => Promise.reject(new Error("the disk is full")),
    });
    await expect(full).rejects.toThrow("the disk is full");
    expect((await two.run(job, { to: 6 })).to).toBe(6);
  });

  test("that take too long are tried three times and then are failures", async () => {
    const failures: unknown[] = [];
    let results = 0;
    await two.each({ ...job, mishaps: { 2: "hang" } }, upTo(12), {
      timeoutMs: 700,
      receive: (performed) => {
        if ("failure" in performed) failures.push([performed.task, performed.failure]);
        else results++;
      },
    });
    expect(results).toBe(11);
    const message = "the worker was lost 3 times: it took more than 0.7 s";
    expect(failures).toEqual([[2, { message, cause: "lost" }]]);
  });

  test("that lose a worker once have the result that they would have had", async () => {
    const folder = mkdtempSync(join(tmpdir(), "searoom-pool-"));
    const seen = new Map<number, unknown>();
    await two.each({ ...job, lostOnce: { 5: join(folder, "lost") } }, upTo(12), {
      receive: (performed) => {
        seen.set(performed.task, "result" in performed && performed.result);
      },
    });
    expect(existsSync(join(folder, "lost"))).toBe(true);
    rmSync(folder, { recursive: true });
    for (const task of upTo(12)) expect(seen.get(task)).toEqual(replicate(job, task));
  });
});

describe("says what is wrong", () => {
  test("with a job module that is not there", async () => {
    const missing = new URL("./support/nobody.ts", import.meta.url);
    await withPool<ToyJob, void>({ workers: 2, jobModule: missing }, async (pool) => {
      await expect(pool.run(job, { to: 4 })).rejects.toThrow(/could not start: Cannot find module/);
    });
  });

  test("with a job module that replicates nothing", async () => {
    const empty = new URL("./support/near.ts", import.meta.url);
    await withPool<ToyJob, void>({ workers: 1, jobModule: empty }, async (pool) => {
      await expect(pool.run(job, { to: 4 })).rejects.toThrow(/could not start/);
    });
  });

  test("with a job that cannot be copied, and works on", async () => {
    const uncopied = { ...job, strategies: [() => {}] as unknown as string[] };
    await expect(two.run(uncopied, { to: 4 })).rejects.toThrow(/could not be cloned/);
    expect((await two.run(job, { to: 4 })).to).toBe(4);
  });

  test("with a second job at a time, or numbers that make no sense", async () => {
    const first = two.run(job, { to: 4 });
    await expect(two.run(job, { to: 4 })).rejects.toThrow("the pool is already running a job");
    await first;
    await expect(two.run(job, { from: 3, to: 2 })).rejects.toThrow("found 3 to 2");
    expect(() => openPool({ workers: 0 })).toThrow(
      "expected a whole number of workers from 1; found 0",
    );
  });
});
