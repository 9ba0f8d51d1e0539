import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { outcomeDefinitions } from "@searoom/model";
import { describe, expect, test } from "vitest";
import { repository, searoom, small, temporaryFolder } from "./support/searoom.ts";

interface RunJson {
  readonly digest: string;
  readonly outcomes: Readonly<Record<string, number | string | null>>;
  readonly folder: string | null;
}

async function runJson(...args: string[]): Promise<RunJson> {
  const { code, stdout, stderr } = await searoom([
    "run",
    ...small,
    "--json",
    "--no-write",
    ...args,
  ]);
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  return JSON.parse(stdout) as RunJson;
}

describe("--json", () => {
  test("prints one object with what makes a run and what it came to", async () => {
    const run = await runJson("--seed", "7", "--strategy", "reseller");
    expect(run).toMatchObject({
      scenario: "industrial-ai",
      strategy: "reseller",
      seed: 7,
      months: 12,
      modelVersion: expect.any(String),
      digest: expect.stringMatching(/^[0-9a-f]{16}$/),
      folder: null,
      question: expect.stringMatching(/^Whom .*\?$/),
    });
    expect(Object.keys(run.outcomes)).toEqual(outcomeDefinitions.map(({ name }) => name));
    for (const value of Object.values(run.outcomes))
      expect(value === null || value === "Infinity" || typeof value === "number").toBe(true);
  });

  test("the same words give the same digest, another seed another", async () => {
    const [once, again, other] = await Promise.all([
      runJson(),
      runJson("--seed", "1"),
      runJson("--seed", "2"),
    ]);
    expect(again).toEqual(once);
    expect(other.digest).not.toBe(once.digest);
  });
});

describe("the run folder", () => {
  const cwd = temporaryFolder();

  test("holds everything that was seen and how to see it again", async () => {
    const args = ["run", ...small, "--strategy", "coopetition", "--seed", "3"];
    const { code, stdout } = await searoom(args, { cwd });
    expect(code).toBe(0);
    const folder = join(cwd, "runs/industrial-ai-coopetition-3");
    expect(readdirSync(folder).toSorted()).toEqual([
      "events.csv",
      "firms.csv",
      "outcomes.json",
      "panel-alliances.csv",
      "panel-firms.csv",
      "panel-market.csv",
      "provenance.json",
      "reasons.csv",
    ]);
    expect(readdirSync(join(cwd, "runs"))).toEqual(["industrial-ai-coopetition-3"]);
    const read = (name: string) => readFileSync(join(folder, name), "utf8");

    const market = read("panel-market.csv").trimEnd().split("\n");
    expect(market[0]).toMatch(/^month,adoption,users,/);
    expect(market).toHaveLength(1 + 12);
    expect(read("events.csv")).toMatch(
      /^month,kind,firm,firmName,other,otherName,amountKeur,detail\n0,founded,/,
    );

    const provenance = JSON.parse(read("provenance.json")) as Record<string, unknown>;
    expect(provenance).toMatchObject({
      scenario: "industrial-ai",
      strategy: "coopetition",
      seed: 3,
      replication: 0,
      months: 12,
      node: process.version,
      overrides: ["accounts.count=500", "months=12"],
      command: args,
    });
    expect(provenance["resolved"]).toMatchObject({ months: 12, accounts: { count: 500 } });
    expect(JSON.parse(read("outcomes.json"))).toMatchObject({ digest: provenance["digest"] });
    expect(stdout).toContain(String(provenance["digest"]));
  });

  test("an earlier run of the same name is replaced", async () => {
    const folder = join(cwd, "twice");
    await searoom(["run", ...small, "--seed", "1", "--out", folder]);
    await searoom(["run", ...small, "--seed", "2", "--out", folder]);
    expect(JSON.parse(readFileSync(join(folder, "outcomes.json"), "utf8"))).toMatchObject({
      seed: 2,
    });
  });

  test("--no-write writes none", async () => {
    const empty = temporaryFolder();
    await searoom(["run", ...small, "--no-write"], { cwd: empty });
    expect(readdirSync(empty)).toEqual([]);
  });
});

describe("the story", () => {
  test("tells of the firm, the market and the others, and how to repeat it", async () => {
    const { stdout, stderr } = await searoom(["run", ...small, "--no-write"]);
    for (const part of [
      /^★ .+, the firm in question$/m,
      /^The market$/m,
      /^ {2}adoption +[▁▂▃▄▅▆▇█]{12} /m,
      /^Who came, allied and left$/m,
      /^Telling moments$/m,
      /^ {2}founderValue +\S+ (k€|M€|€) /m,
      /^Digest [0-9a-f]{16}/m,
      /^Again: {2}.*searoom.* run .*industrial-ai\.yaml --months 12 --set accounts\.count=500 --strategy direct --seed 1$/m,
    ])
      expect(stdout).toMatch(part);
    expect(stderr).toBe("");
  });

  test("is without colour when it is not on a terminal, whatever the environment wishes", async () => {
    const env = { ...process.env, FORCE_COLOR: "3" };
    const { stdout } = await searoom(["run", ...small, "--no-write"], { env });
    expect(stdout).not.toContain("\u001b[");
  });

  test("a bare name is found from a folder of the repository", async () => {
    const { code } = await searoom(["run", "industrial-ai", "--months", "1", "--no-write"], {
      cwd: join(repository, "apps/cli"),
    });
    expect(code).toBe(0);
  });

  test("a market without a firm in question is told too", async () => {
    const file = join(repository, "scenarios/histories/clothes-dryers.yaml");
    const { code, stdout } = await searoom(["run", file, "--months", "24", "--no-write"]);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^The market$/m);
    expect(stdout).not.toContain("NaN");
  });
});

describe("--seeds", () => {
  test("prints what the market looks like beside what is known", async () => {
    const cwd = temporaryFolder();
    const { code, stdout } = await searoom(["run", ...small, "--seeds", "3"], { cwd });
    expect(code).toBe(0);
    expect(stdout).toMatch(/^ {2}by month 12 +\S+ %/m);
    expect(stdout).toMatch(/12 months .* \d+ of \d+ firms .*75 … 82 % .*BLS/);
    expect(stdout).toMatch(/^Shares by age are Kaplan–Meier estimates/m);
    expect(stdout).toMatch(/^ {2}acquisitions +/m);
    expect(existsSync(join(cwd, "runs"))).toBe(false);
  });

  test("a share of start-ups that stay does not rise with age", async () => {
    const args = ["run", ...small.with(2, "60"), "--seeds", "2", "--json"];
    const { measures } = JSON.parse((await searoom(args)).stdout) as {
      measures: { name: string; mean: number; cases?: unknown }[];
    };
    const staying = measures.filter(({ name }) => name.startsWith("in business or bought at"));
    const means = staying.map(({ mean }) => mean);
    expect(means).toHaveLength(5);
    expect(means).toEqual(means.toSorted((a, b) => b - a));
    expect(staying[4].cases).toMatchObject({ what: "firms", age: 60, all: expect.any(Number) });
  });

  test("does not depend on the number of workers", async () => {
    const with_ = async (workers: string) =>
      (await searoom(["run", ...small, "--seeds", "4", "--json", "--workers", workers])).stdout;
    const [one, two] = [await with_("1"), await with_("2")];
    expect(two).toBe(one);
    expect(JSON.parse(one)).toMatchObject({ seeds: 4, measures: expect.any(Array) });
  });
});
