import type { Job, Pool, Row } from "@searoom/experiments/pool";
import { outcomeDefinitions } from "@searoom/model";
import { describe, expect, test, vi } from "vitest";
import { gatherRows } from "../src/actions/gatherRows.ts";

const outcome = outcomeDefinitions.find(({ name }) => name === "founderValue")!;
const at = outcomeDefinitions.indexOf(outcome);

/** A pool in which b is ahead of a by `lead` in the long run, and each replication adds a swing of 1. */
function poolOf(lead: number): { pool: Pick<Pool<Job>, "run">; asked: number[] } {
  const asked: number[] = [];
  const row = (strategy: string, replication: number, value: number): Row => ({
    strategy,
    replication,
    outcomes: new Float64Array(outcomeDefinitions.length).with(at, value),
    digest: "",
    burnIn: null,
  });
  const pool: Pick<Pool<Job>, "run"> = {
    run: async (_, { from = 0, to }) => {
      asked.push(to);
      const rows = Array.from({ length: to - from }, (_none, i) => from + i).flatMap((r) => [
        row("a", r, 0),
        row("b", r, lead + (r % 2 === 0 ? 1 : -1)),
      ]);
      return { rows, failures: [], failureShare: 0, from, to, cancelled: false };
    },
  };
  return { pool, asked };
}

async function gathered(lead: number, most: number, untilDecided: boolean) {
  const log = vi.spyOn(process.stderr, "write").mockReturnValue(true);
  const { pool, asked } = poolOf(lead);
  const { signal } = new AbortController();
  const found = await gatherRows(pool, {} as Job, { most, untilDecided }, outcome, signal);
  log.mockRestore();
  return { ...found, asked };
}

describe("a comparison in growing batches", () => {
  test("of a number that was named goes all the way, decided or not", async () => {
    const { to, error, asked } = await gathered(10, 100, false);
    expect({ to, error }).toEqual({ to: 100, error: null });
    expect(asked).toEqual([4, 8, 16, 32, 64, 100]);
  });

  test("until it is decided stops there, but never before there is a spread to judge by", async () => {
    expect((await gathered(10, 100, true)).asked).toEqual([4, 8, 16]);
    expect((await gathered(0.55, 100, true)).to).toBe(32);
  });

  test("or ends with the most, undecided", async () => {
    expect((await gathered(0, 100, true)).to).toBe(100);
  });

  test("the looks together err no more often than one would", async () => {
    // Looks at 16, 32, 64 and 100.
    const early = (await gathered(10, 100, true)).error!;
    const last = (await gathered(0, 100, true)).error!;
    expect(3 * early + last).toBeCloseTo(0.05, 12);
  });

  test("fewer than can be judged are looked at once, with the whole error", async () => {
    expect(await gathered(10, 8, true)).toMatchObject({ to: 8, error: 0.05 });
  });
});
