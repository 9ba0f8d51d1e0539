import type { Parameters } from "@searoom/model";
import { beforeEach, expect, test, vi } from "vitest";
import type { Job } from "../src/runs/Job.ts";
import { replicate } from "../src/runs/replicate.ts";

const runStrategies = vi.hoisted(() => vi.fn());
vi.mock("@searoom/model", () => ({ runStrategies }));

const job: Job = { parameters: {} as Parameters, seed: 7, strategies: ["direct", "reseller"] };

beforeEach(() => {
  runStrategies.mockReset();
  runStrategies.mockImplementation((_, { strategies }: Job) =>
    strategies.map((strategy) => ({ strategy })),
  );
});

const asked = () => runStrategies.mock.calls.map(([, options]) => options as object);

test("strategies share keyed draws unless told otherwise", () => {
  expect(replicate(job, 3)).toEqual([{ strategy: "direct" }, { strategy: "reseller" }]);
  expect(asked()).toEqual([
    { seed: 7, replication: 3, strategies: ["direct", "reseller"], draws: "keyed" },
  ]);
});

test("they can share a seed alone, and a share of start-ups can be treated", () => {
  replicate({ ...job, commonRandomNumbers: "seed", treatShare: 0.3 }, 3);
  expect(asked()).toMatchObject([{ replication: 3, draws: "single-stream", treatShare: 0.3 }]);
});

test("they can share nothing: no replication of the model serves two rows", () => {
  const rows = [0, 1, 2].map((replication) =>
    replicate({ ...job, commonRandomNumbers: "none" }, replication),
  );
  expect(rows[2].map(({ strategy }) => strategy)).toEqual(["direct", "reseller"]);
  const used = runStrategies.mock.calls.map(([, { replication }]) => replication as number);
  expect(used).toEqual([0, 1, 2, 3, 4, 5]);
});
