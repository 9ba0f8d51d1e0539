import { readFileSync } from "node:fs";
import { join } from "node:path";
import { run } from "@searoom/model";
import { readScenarioFile } from "@searoom/scenario";
import * as Effect from "effect/Effect";
import { beforeAll, describe, expect, test } from "vitest";
import { csv, readCsv } from "../src/store/csv.ts";
import type { DecidedEvent } from "../src/store/readDecisions.ts";
import { expectRefusal, industrialAi, searoom, temporaryFolder } from "./support/searoom.ts";

const cwd = temporaryFolder({ "a-file": "" });
const folder = join(cwd, "run");

beforeAll(async () => {
  const market = ["--months", "60", "--set", "accounts.count=800", "--strategy", "coopetition"];
  await searoom(["run", industrialAi, ...market, "--out", folder], { cwd });
});

async function why(...args: string[]): Promise<readonly DecidedEvent[]> {
  const { code, stdout } = await searoom(["why", folder, ...args, "--json"], { cwd });
  expect(code).toBe(0);
  return JSON.parse(stdout) as readonly DecidedEvent[];
}

describe("searoom why", () => {
  test("gives the terms of every deal; what was chosen is worth most, and the terms make the whole", async () => {
    const deals = [...(await why("--event", "deal won")), ...(await why("--event", "deal lost"))];
    expect(deals.length).toBeGreaterThan(10);
    for (const { kind, firm, reasons } of deals) {
      const [chosen, ...others] = reasons.map(({ terms }) => terms["all"]);
      expect(Math.max(...others)).toBeLessThanOrEqual(chosen);
      expect(reasons[0].firm === firm).toBe(kind === "deal won");
      expect(reasons.map((reason) => reason.firm)).toContain(firm);
      for (const { terms } of reasons) {
        const { all, ...parts } = terms;
        expect(Object.values(parts).reduce((sum, part) => sum + part, 0)).toBeCloseTo(all, 9);
      }
    }
  });

  test("tells ends of alliances from both sides, and failures", async () => {
    const [end] = await why("--event", "alliance ended");
    expect(end.reasons.map(({ firm }) => firm)).toEqual([end.firm, end.other]);
    for (const { terms } of end.reasons) {
      expect(terms["trust in the other"]).toBeGreaterThan(0);
      expect(terms["hours given this month"]).toBeGreaterThanOrEqual(0);
      expect(terms["deals introduced to it"]).toBeGreaterThanOrEqual(0);
    }
    const [failure] = await why("--event", "insolvent");
    expect(failure.reasons[0].terms["cash (k€)"]).toBeLessThan(0);
  });

  test("narrows by month and firm, whatever the case of its name", async () => {
    const [{ firm, month }] = await why("--event", "insolvent");
    const found = await why("--firm", firm.toUpperCase(), "--month", String(month));
    expect(found).not.toEqual([]);
    for (const each of found) {
      expect(each.month).toBe(month);
      expect([each.firm, each.other, ...each.reasons.map((r) => r.firm)]).toContain(firm);
    }
  });

  test("prints a table in words, and says how much it leaves out", async () => {
    const { code, stdout, stderr } = await searoom(["why", folder], { cwd });
    expect(code).toBe(0);
    expect(stdout).toMatch(/^month \d+, deal (won|lost): .*\n.*\n {2}quality +[\d.]+/m);
    expect(stdout.match(/^month /gm)).toHaveLength(20);
    expect(stdout).toMatch(/^\d+ deals lost to a rival, in the mean$/m);
    const all = stdout.match(/^ {2}all +(−?[\d.]+) +(−?[\d.]+) +(−?[\d.]+)$/m) ?? [];
    const [winner, loser, difference] = all.slice(1).map((text) => Number(text.replace("−", "-")));
    expect(winner - loser).toBeCloseTo(difference, 1);
    expect(difference).toBeGreaterThan(0);
    expect(stderr).toMatch(/^\d+ more events not shown: narrow with .* There are \d+ deal/);
  });
});

describe("searoom why refuses", () => {
  test.each([
    ["a folder that is not there", ["nowhere"], /^searoom: no folder nowhere$/m],
    ["a file", ["a-file"], /a-file is a file, not a run folder/],
    ["a folder of something else", ["."], /is not a run folder: searoom run writes one/],
    ["a misspelt kind", [folder, "--event", "deal wom"], /Did you mean "deal won"\?/],
    ["a firm that is not there", [folder, "--firm", "Titanic"], /no firm "Titanic"/],
    ["a month in which nothing was", [folder, "--month", "999"], /^searoom: nothing found in /m],
    [
      "what was decided before",
      [folder, "--event", "Alliance set up"],
      /decided before; ask for --event "alliance signed"$/m,
    ],
    [
      "what nothing was weighed for",
      [folder, "--event", "first customer"],
      /^searoom: nothing to tell: \d+ first customer happened, .*deal lost/m,
    ],
  ])("%s", async (_, args, said) => expectRefusal(await searoom(["why", ...args], { cwd }), said));
});

test("a term is what the model says: without taste there is none, and without distance nobody is far", () => {
  const { parameters } = Effect.runSync(
    readScenarioFile(industrialAi, {
      overrides: [
        "accounts.count=300",
        "months=36",
        "utility.lastingTaste=0",
        "utility.freshTaste=0",
        "utility.distance=0",
      ],
    }),
  );
  const reasons = run(parameters, { seed: 1 }).events.flatMap(({ kind, reasons: all = [] }) =>
    kind === "deal won" || kind === "deal lost" ? all : [],
  );
  expect(reasons.length).toBeGreaterThan(10);
  for (const { terms } of reasons) {
    expect(terms["taste"]).toBeCloseTo(0, 9);
    expect(Math.abs(terms["distance"] ?? 0)).toBe(0);
  }
});

test("what is written as CSV is read again as it was", () => {
  const rows = [
    ["a,b", 'said "no"', ""],
    ["", "two\nlines", "3"],
  ];
  expect(readCsv(csv(["x", "y", "z"], rows))).toEqual(rows.map(([x, y, z]) => ({ x, y, z })));
});

test("the folder of a run names its reasons by the row of the event", () => {
  const events = readCsv(readFileSync(join(folder, "events.csv"), "utf8"));
  const reasons = readCsv(readFileSync(join(folder, "reasons.csv"), "utf8"));
  const kinds = new Set(reasons.map(({ event }) => events[Number(event)]["kind"]));
  expect(kinds).toContain("deal lost");
  expect(kinds).not.toContain("founded");
});
