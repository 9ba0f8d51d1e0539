import { copyFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { figuresTable, type HeldFigure, holdFigures } from "../src/tell/figures.ts";
import { plainPage } from "./support/plainPage.ts";
import { industrialAi, searoom, temporaryFolder } from "./support/searoom.ts";

const figure = {
  title: "t",
  value: 0.5,
  low: 0.4,
  high: 0.6,
  source: "a count",
  over: "run",
} as const;

function verdictOf(...runs: number[]): HeldFigure {
  return holdFigures(
    { figures: { hhi: figure } },
    runs.map((hhi) => ({ hhi })),
  )[0];
}

describe("a figure is held against what came out", () => {
  test.each([
    [0.5, "hit"],
    [0.4, "hit"],
    [0.6, "hit"],
    [0.3999, "missed"],
    [Infinity, "missed"],
    [NaN, "not defined"],
  ])("%d: %s", (found, verdict) => expect(verdictOf(found).verdict).toBe(verdict));

  test("over seeds by the mean where it is defined", () => {
    expect(verdictOf(0.3, NaN, 0.6)).toMatchObject({
      found: expect.closeTo(0.45, 12),
      definedIn: 2,
      verdict: "hit",
    });
    expect(verdictOf(NaN, NaN)).toMatchObject({ definedIn: 0, verdict: "not defined" });
  });

  test("and said in a line: here, the verdict, there, the seeds, the source", () => {
    const lines = figuresTable([verdictOf(0.3, NaN, 0.6)], 3, plainPage);
    expect(lines[2]).toMatch(/^ {2}t +0\.45 +hit +0\.50 \(0\.40 … 0\.60\) +2 seeds +a count$/);
    expect(lines.at(-1)).toContain("1 hit, 0 missed, 0 not defined");
  });

  test("a rare one asks for seeds", () => {
    const held = holdFigures({ figures: { hhi: { ...figure, over: "seeds" } } }, [{ hhi: 0.1 }]);
    expect(figuresTable(held, 1, plainPage)[2]).toMatch(/missed .*rare: ask --seeds/);
  });
});

describe("a scenario with a head", () => {
  const cwd = temporaryFolder();
  const file = join(cwd, "asking.yaml");

  test("asks under its title, and answers after the story", async () => {
    copyFileSync(industrialAi, join(cwd, "industrial-ai.yaml"));
    writeFileSync(
      file,
      `extends: ./industrial-ai.yaml
question: How many buy within a year?
figures:
  adoption: { title: who has bought, value: 0.99, low: 0.98, high: 1, source: nobody }
  lifetimeValue: { title: value of a customer, value: 1, low: 0, high: 1e6, source: nobody, over: seeds }
months: 12
accounts: { count: 500 }
`,
    );
    const { code, stdout } = await searoom(["run", file, "--no-write"], { cwd });
    expect(code).toBe(0);
    expect(stdout.split("\n")[1]).toBe("How many buy within a year?");
    expect(stdout).toMatch(
      /^Against what was counted elsewhere\n.*\n {2}who has bought .* missed +99 % \(98 … 100 %\) +nobody$/m,
    );

    const json = JSON.parse((await searoom(["run", file, "--json", "--no-write"])).stdout) as {
      figures: readonly HeldFigure[];
      outcomes: Record<string, number>;
    };
    expect(json).toMatchObject({ question: "How many buy within a year?" });
    expect(json.figures[0]).toMatchObject({
      outcome: "adoption",
      found: json.outcomes["adoption"],
      verdict: "missed",
    });

    const seeds = JSON.parse((await searoom(["run", file, "--seeds", "3", "--json"])).stdout) as {
      figures: readonly HeldFigure[];
    };
    expect(seeds.figures.map(({ outcome }) => outcome)).toEqual(["adoption", "lifetimeValue"]);
    expect(seeds.figures[0]).toMatchObject({ definedIn: 3 });
    const listed = await searoom(["list", cwd]);
    expect(listed.stdout).toMatch(/^asking .* How many buy within a year\?$/m);
  });
});
