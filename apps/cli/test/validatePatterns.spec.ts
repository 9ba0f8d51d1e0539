import { type Counts, presets, scorePatterns } from "@searoom/validation";
import { describe, expect, test } from "vitest";
import { patternsTable, scoreOf } from "../src/tell/patternsTable.ts";
import { plainPage } from "./support/plainPage.ts";
import { expectRefusal, searoom } from "./support/searoom.ts";

test("a preset is scored by itself, the same whatever the workers", async () => {
  const words = ["validate", "patterns", "colonisers", "--replications", "2"];
  const { code, stdout, stderr } = await searoom([...words, "--workers", "1"]);
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  expect(stdout).toMatch(/^colonisers \(colonisers\)$/m);
  expect(stdout).toMatch(/^ {2}T22 {2}Across industries shake-outs are the exception$/m);
  expect(stdout).toMatch(/^ +runs in which half or more went .* 0 … 50 % +(hit|missed)/m);
  expect(stdout).toMatch(/of 2 facts that should be shown/);
  expect(stdout).not.toMatch(/T13/);
  expect((await searoom([...words, "--workers", "2"])).stdout).toBe(stdout);
}, 180_000);

test("--json has the score, the presets and every fact with its parts", async () => {
  const words = ["validate", "patterns", "colonisers", "--replications", "1", "--json"];
  const { code, stdout } = await searoom(words);
  expect(code).toBe(0);
  const { score, facts } = JSON.parse(stdout) as {
    score: { asked: number; notMeasured: number };
    facts: { id: string; verdict: string; parts: { found: number; error: number | null }[] }[];
  };
  expect(score).toMatchObject({ asked: 2, notMeasured: 7 });
  const shakeOuts = facts.find(({ id }) => id === "T22")!;
  // Of one run nobody knows how sure it is.
  expect(shakeOuts.parts[0]).toMatchObject({ error: null, sure: false });
}, 180_000);

test("a scenario that is asked for nothing is told so", async () =>
  expectRefusal(
    await searoom(["validate", "patterns", "televison-makers"]),
    /^searoom: no fact is asked of "televison-makers"; allowed: industrial-ai, .*\. Did you mean "television-makers"\?$/m,
  ));

describe("two runs, by hand", () => {
  const cartel = presets.filter(({ name }) => name === "secret cartel");
  // Overcharge and months of the cartel in two runs; the third had no cartel.
  const counts: readonly Counts[] = [
    [
      [
        [0.2, 1],
        [10, 1],
      ],
      [
        [0.3, 1],
        [8, 1],
      ],
      [
        [0, 0],
        [0, 1],
      ],
    ],
  ];
  const scored = scorePatterns(cartel, counts);

  test("a mean is over the runs that have it, and says how sure it is", () => {
    const [overcharge] = scored.find(({ id }) => id === "T35")!.parts;
    expect(overcharge.found).toBeCloseTo(0.25, 12);
    expect(overcharge).toMatchObject({ verdict: "hit", sure: true });
    expect(overcharge.error).toBeCloseTo(2 * Math.sqrt((0.005 * 2) / 3), 3);
    const [months] = scored.find(({ id }) => id === "T38")!.parts;
    expect(months).toMatchObject({ found: 6, verdict: "missed", sure: false });
  });

  test("a miss has a guess at its cause, a hit has none", () => {
    expect(scored.find(({ id }) => id === "T38")!.guess).toMatch(/spells/);
    expect(scored.find(({ id }) => id === "T35")).not.toHaveProperty("guess");
  });

  test("the score counts what was asked for, and no more", () =>
    expect(scoreOf(scored)).toEqual({
      hit: 1,
      missed: 1,
      unsure: 1,
      notDefined: 0,
      asked: 2,
      set: 0,
      notMeasured: 7,
    }));

  test.each([60, 80])("a page of %d columns is wide enough", (columns) => {
    const lines = patternsTable(cartel, scored, 3, { ...plainPage, columns }).flat();
    expect(lines.filter((line) => line.length > columns)).toEqual([]);
  });
});
