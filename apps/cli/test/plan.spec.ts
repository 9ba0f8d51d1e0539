import { cpSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { expectRefusal, industrialAi, searoom, temporaryFolder } from "./support/searoom.ts";

/** A folder of scenarios with an experiment that is over in a moment. */
function folderWith(experiment: string): string {
  const cwd = temporaryFolder();
  mkdirSync(join(cwd, "scenarios/experiments"), { recursive: true });
  cpSync(industrialAi, join(cwd, "scenarios/industrial-ai.yaml"));
  writeFileSync(join(cwd, "scenarios/experiments/mine.yaml"), experiment);
  return cwd;
}

const small = `scenario: industrial-ai
title: Mine
question: How long?
months: 12
set: { accounts.count: 400 }
strategies: { direct: {}, reseller: {} }
factors: { alliances.effort: { dist: uniform, min: 0, max: 1, source: assumption } }
constraints: [alliances.effort > 0.5]
design: { type: sobol, n: 8 }
replications: { initial: 3 }
`;

describe("searoom plan", () => {
  test("prices a batch by a pilot and says what it could not answer", async () => {
    const { code, stdout } = await searoom(["plan", "mine"], { cwd: folderWith(small) });
    expect(code).toBe(0);
    expect(stdout).toMatch(/^Mine\nHow long\?\n/);
    expect(stdout).toMatch(/^points +8 of \d+ drawn; constraints reject \d+ %$/m);
    expect(stdout).toMatch(/^runs +48$/m);
    expect(stdout).toMatch(
      /^time +about \d+ s on \d+ free cores?: \d+ ms of CPU a run in a short pilot$/m,
    );
    expect(stdout).toMatch(/What it could not answer\n(.*\n)* {2}- .*no flip is asked for/);
  });

  test("says it to programs", async () => {
    const { stdout } = await searoom(
      ["plan", "scenarios/experiments/mine.yaml", "--json", "--workers", "1"],
      {
        cwd: folderWith(small),
      },
    );
    expect(JSON.parse(stdout)).toMatchObject({
      experiment: "mine",
      points: 8,
      strategies: 2,
      runs: { least: 48, most: 48 },
      flipRuns: null,
      pilot: { workers: 1 },
    });
  });

  test("shows what is wrong with a file instead", async () => {
    const cwd = folderWith(small.replace("alliances.effort:", "alliances.efort:"));
    expectRefusal(
      await searoom(["plan", "mine"], { cwd }),
      /alliances\.efort: found an unknown key/,
    );
    expectRefusal(await searoom(["plan", "nothing"], { cwd }), /nothing: found no file nothing/);
  });
});
