import { join } from "node:path";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { afterAll, describe, expect, test } from "vitest";
import { rowsOf, runSmall } from "./support/runSmall.ts";
import { planningOf, resolverOf, smallExperiment } from "./support/smallBatch.ts";

const folder = mkdtempSync(join(tmpdir(), "searoom-batch-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
let files = 0;
const fresh = () => join(folder, `${files++}.duckdb`);

const small = smallExperiment();
const resolver = resolverOf(small);
const plan = small.replications;

test("one and two workers leave the same rows", async () => {
  const [one, two] = [fresh(), fresh()];
  const end = await runSmall(one, small, { workers: 1 });
  expect(end).toMatchObject({ why: "done", runs: 4 * 3 * 2, failed: 0 });
  await runSmall(two, small, { workers: 2 });
  expect(await rowsOf(two)).toEqual(await rowsOf(one));
});

test("more points, replications and strategies later are the same as at once", async () => {
  const [steps, once] = [fresh(), fresh()];
  const more = smallExperiment({
    strategies: { ...small.strategies, resell: { strategy: "reseller", set: {} } },
    design: { ...small.design, n: 8 },
    replications: { ...plan, initial: 4, most: 4 },
  });
  await runSmall(steps, small);
  await runSmall(steps, more);
  await runSmall(once, more);
  expect(await rowsOf(steps)).toEqual(await rowsOf(once));
});

test("what is run next hangs on complete rounds, however the batch was cut", async () => {
  const sequential = smallExperiment({
    replications: { ...plan, initial: 3, batch: 2, most: 9, allocate: "kim-nelson", delta: 1 },
  });
  const [pieces, once] = [fresh(), fresh()];
  for (let runs = 5; ; runs += 31) {
    const { why } = await runSmall(pieces, sequential, { budget: { runs, minutes: 1 } });
    if (why === "done") break;
    expect(why).toBe("runs");
  }
  await runSmall(once, sequential, { workers: 2 });
  expect(await rowsOf(pieces)).toEqual(await rowsOf(once));
});

test("a signal stops it with everything kept, and it goes on to the same end", async () => {
  const [stopped, once] = [fresh(), fresh()];
  const abort = new AbortController();
  const end = await runSmall(stopped, small, {
    signal: abort.signal,
    onProgress: ({ made }) => {
      if (made >= 6) abort.abort();
    },
  });
  expect(end.why).toBe("stopped");
  expect(end.runs).toBeGreaterThanOrEqual(6);
  expect(end.runs).toBeLessThan(24);
  // Answers see the unbroken beginning alone.
  expect(end.results.runs.point.length % 2).toBe(0);
  await runSmall(stopped, small);
  await runSmall(once, small);
  expect(await rowsOf(stopped)).toEqual(await rowsOf(once));
});

describe("failures are data", () => {
  const strict = { ...small.limits, maxMonths: 5 };

  test("with their seed and message, and too many of them stop the batch", async () => {
    const file = fresh();
    await expect(runSmall(file, smallExperiment({ limits: strict }))).rejects.toThrow(
      /\d+ of 24 runs failed \(.* %\), more than limits.failureShare allows \(2.0 %\)/,
    );
    const { runs } = (await rowsOf(file)) as { runs: Record<string, unknown>[] };
    expect(runs[0]).toMatchObject({ status: "failed", value: null, digest: null });
    expect(runs[0]["message"]).toMatch(/expected a run of at most 5 months/);
    expect(runs[0]["seed"]).toBeGreaterThan(0);
  });

  test("or are all there, where so many may fail", async () => {
    const file = fresh();
    const end = await runSmall(file, smallExperiment({ limits: { ...strict, failureShare: 1 } }));
    expect(end).toMatchObject({ why: "done", runs: 24, failed: 24 });
  });

  test("a scenario that is refused at a point fails there and nowhere else", async () => {
    const file = fresh();
    const planning = planningOf(small);
    const refused = planning.design[1].values;
    const end = await runSmall(
      file,
      smallExperiment({ limits: { ...small.limits, failureShare: 0.5 } }),
      {
        resolve: (values, options) =>
          values === refused
            ? { status: "invalid", message: "a price below zero" }
            : resolver(values, options),
        planning,
      },
    );
    expect(end).toMatchObject({ why: "done", runs: 24, failed: 6 });
  });
});

test("points that moved are refused before anything is run", async () => {
  const file = fresh();
  await runSmall(file, small);
  await expect(runSmall(file, smallExperiment({ seed: 8 }))).rejects.toThrow(
    /is another than the experiment plans now/,
  );
});
