import { describe, expect, test } from "vitest";
import { searoom, shell, small } from "./support/searoom.ts";

/** A comparison of so many replications. */
function comparing(replications: number, ...args: string[]): string[] {
  return ["compare", ...small, "--replications", String(replications), "--workers", "1", ...args];
}

const strategies = ["direct", "start-up-partner", "incumbent-partner", "coopetition", "reseller"];

interface CompareJson {
  readonly strategies: readonly { strategy: string; outcomes: Record<string, unknown> }[];
  readonly ranking: readonly { rank: number; strategy: string; mean: number }[];
  readonly differences: readonly { strategy: string; reference: string; mean: number }[];
  readonly probabilityBest: Readonly<Record<string, number | null>>;
  readonly coherenceStudy: { sharing: Record<string, { variance: number }> } | null;
}

describe("--json", () => {
  test("prints one object: outcomes with intervals, ranking, paired differences, how sure", async () => {
    const { code, stdout } = await searoom(comparing(8, "--json", "--coherence"));
    expect(code).toBe(0);
    const comparison = JSON.parse(stdout) as CompareJson;
    expect(comparison).toMatchObject({
      scenario: "industrial-ai",
      on: "founderValue",
      direction: "max",
      replications: 8,
      failed: 0,
      cancelled: false,
      months: 12,
      coherence: { correlation: expect.any(Number), varianceRatio: expect.any(Number) },
    });
    expect(comparison.strategies.map(({ strategy }) => strategy)).toEqual(strategies);
    expect(comparison.strategies[0].outcomes["founderValue"]).toMatchObject({
      mean: expect.any(Number),
      low: expect.any(Number),
      high: expect.any(Number),
    });
    expect(comparison.ranking.map(({ strategy }) => strategy).toSorted()).toEqual(
      strategies.toSorted(),
    );
    for (const difference of comparison.differences)
      expect(difference).toMatchObject({
        t: { low: expect.any(Number), high: expect.any(Number) },
        bootstrap: { low: expect.any(Number), high: expect.any(Number) },
      });
    const sum = Object.values(comparison.probabilityBest).reduce<number>(
      (a, b) => a + Number(b),
      0,
    );
    expect(sum).toBeCloseTo(1, 9);
    // The difference under three ways to share luck.
    const { sharing } = comparison.coherenceStudy!;
    expect(Object.keys(sharing)).toEqual(["draws", "seed", "none"]);
  });

  test("one replication: an order, and null for whatever is said of certainty", async () => {
    const { code, stdout } = await searoom(
      comparing(1, "--json", "--strategies", "direct,reseller"),
    );
    expect(code).toBe(0);
    const comparison = JSON.parse(stdout) as CompareJson;
    expect(comparison.probabilityBest).toEqual({ direct: null, reseller: null });
    for (const { outcomes } of comparison.strategies)
      for (const summary of Object.values(outcomes))
        expect(summary).toMatchObject({ low: null, high: null, sd: null });
    const unknown = { low: null, high: null };
    for (const difference of comparison.differences)
      expect(difference).toMatchObject({ t: unknown, bootstrap: unknown, tP: null, holmP: null });
  });

  test("does not depend on the number of workers", async () => {
    const args = comparing(8, "--json", "--strategies", "direct,reseller");
    const one = await searoom(args);
    const two = await searoom(args.with(args.indexOf("--workers") + 1, "2"));
    expect(two).toEqual({ code: 0, stdout: one.stdout, stderr: "" });
  });
});

describe("in words", () => {
  test("the answer first, then the numbers, the doubts and what to do next, which works", async () => {
    const { code, stdout, stderr } = await searoom(comparing(8));
    expect(code).toBe(0);
    const order = [
      /(Best|Leading, but not surely best,) for this firm: \S+/,
      /^How sure: best in .+ of\s+resamples/m,
      /^1 {2}\S+ .*[├●]/m,
      /^Against the best, /m,
      /^What this does not know$/m,
      /^Again: .* compare .* --replications 8 --seed 1$/m,
      /^What if: .* --set \S+=\S+$/m,
    ].map((part) => stdout.search(part));
    expect(order).not.toContain(-1);
    expect(order).toEqual(order.toSorted((a, b) => a - b));
    expect(stdout).not.toMatch(/NaN|undefined/);
    expect(stdout).not.toContain("\u001b");
    expect(stderr).toBe("");

    const proposed = /^What if: .*?(compare .*)$/m.exec(stdout)?.[1] ?? "";
    expect((await shell(`$searoom ${proposed} --strategies direct`)).code).toBe(0);
  });

  test("progress goes to standard error with rate and time left", async () => {
    const { stderr } = await searoom(comparing(20));
    expect(stderr).toMatch(
      /^4 of 20 .*\n8 of 20 .*\n16 of 20 replications, \S+ a second, \d+ s left; so far \S+ leads \(best in \S+ % of resamples\)\n$/,
    );
  });

  test("until decided: what it says of its looks, and what to type to see it again", async () => {
    const { code, stdout } = await searoom(
      comparing(16, "--until-decided", "--strategies", "direct,reseller"),
    );
    expect(code).toBe(0);
    expect(stdout.replaceAll(/\s+/g, " ")).toContain(
      "at most 1 such comparison in 20 is decided by luck",
    );
    expect(stdout).toMatch(/^Again: .* --replications 16 --until-decided --seed 1$/m);
  });

  test("--treat changes a share of the start-ups, --on another outcome, --strategies only some", async () => {
    const args = ["--treat", "0.5", "--on", "survival", "--strategies", "direct,reseller"];
    const { code, stdout } = await searoom(comparing(8, ...args));
    expect(code).toBe(0);
    expect(stdout).toMatch(/for 50 % of the start-ups: (direct|reseller)/);
    expect(stdout).toMatch(/^Again: .* --strategies direct,reseller --on survival --treat 0\.5 /m);
  });

  test("one strategy alone is told as it is", async () => {
    const { code, stdout } = await searoom(comparing(8, "--strategies", "direct"));
    expect(code).toBe(0);
    expect(stdout).toMatch(/^direct: founder value .* nothing\s+to\s+compare\s+it\s+with\.$/ms);
  });
});
