import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { openStore } from "@searoom/experiments/store";
import { describe, expect, test } from "vitest";
import { expectRefusal, industrialAi, searoom, temporaryFolder } from "./support/searoom.ts";

const experiment = (points: number, seed = 3) => `version: 1
name: tiny
title: A tiny batch
description: Two strategies at a few points.
question: Does it run?
scenario: industrial-ai
seed: ${seed}
months: 6
set: { accounts.count: 150 }
strategies:
  direct: {}
  reseller: {}
factors:
  price:
    { dist: uniform, min: 0.6, max: 1.6, label: price, source: assumption, sets: [utility.price] }
design: { type: sobol, n: ${points} }
replications: { initial: 4, most: 4 }
outcomes:
  founderValue: {}
  hhi: {}
`;

/** What the commands say of themselves as JSON, as far as it is looked at. */
interface Answer {
  readonly outcomes: Readonly<Record<string, number>> & readonly unknown[];
  readonly settings: unknown;
  readonly files: unknown;
}

const cwd = temporaryFolder({
  "tiny.yaml": experiment(4),
  "long.yaml": experiment(128).replace("tiny", "long"),
  "industrial-ai.yaml": readFileSync(industrialAi, "utf8"),
});
const folder = "experiments/tiny";
const json = async (...args: string[]) => {
  const { code, stdout, stderr } = await searoom([...args, "--json"], { cwd });
  // On a slow machine standard error has lines of progress.
  expect({ code, stderr }).toEqual({ code: 0, stderr: expect.not.stringContaining("searoom:") });
  return JSON.parse(stdout) as Answer;
};

describe("a batch from its file to its data", { timeout: 180_000 }, () => {
  test("runs, answers, and says where report and store lie", async () => {
    const { code, stdout } = await searoom(["batch", "tiny.yaml", "--workers", "1"], { cwd });
    expect(code).toBe(0);
    expect(stdout).toMatch(/^A tiny batch\n\nOver 4 points.*\n\nBest for this firm: /);
    expect(stdout).toContain(
      "Done: 32 runs.\nReport:  experiments/tiny/report.html\nStore:   experiments/tiny/store.duckdb",
    );
    const files = ["report.html", "report.md", "store.duckdb"];
    expect(readdirSync(join(cwd, folder)).sort()).toEqual(files);
    expect(await json("batch", "tiny.yaml")).toMatchObject({ why: "done", runs: 32 });
    expect(await json("status", folder)).toMatchObject({ stored: 32, round: null, points: 4 });
  });

  test("tells one run again as it is stored, and verifies some", async () => {
    const store = await openStore(join(cwd, folder, "store.duckdb"));
    const [run] = await store.runs();
    await store.close();
    const again = await json("rerun", folder, run.runHash.slice(0, 12));
    expect(again).toMatchObject({ same: true, digest: run.digest });
    expect(again.outcomes["founderValue"]).toBe(run.values[0]);
    expect(await json("verify", folder, "--sample", "6")).toMatchObject({
      verified: 6,
      differing: [],
    });
    expectRefusal(await searoom(["rerun", folder, "xyz"], { cwd }), /no run .* begins with xyz/);
  });

  test("grows by the changed file and refuses what would move", async () => {
    writeFileSync(join(cwd, "tiny.yaml"), experiment(8));
    expectRefusal(
      await searoom(["batch", "tiny.yaml"], { cwd }),
      /design changed. What is stored is safe. Make the batch larger with extend/,
    );
    expect(await json("extend", "tiny.yaml")).toMatchObject({ why: "done", runs: 64 });
    expect(await json("extend", folder, "--replications", "5")).toMatchObject({ runs: 80 });
    expectRefusal(await searoom(["extend", folder, "--points", "9"], { cwd }), /power of two/);
    writeFileSync(join(cwd, "tiny.yaml"), experiment(8, 4));
    expectRefusal(
      await searoom(["batch", "tiny.yaml"], { cwd }),
      /seed.* changed.*cannot be extended \(seed is another: every run would be\).*--new/s,
    );
    const { code, stderr } = await searoom(["batch", "tiny.yaml", "--new"], { cwd });
    expect({ code, stderr }).toEqual({
      code: 0,
      stderr: `the old store is now ${folder}/store-1.duckdb\n`,
    });
  });

  test("is written for other programs as whole files", async () => {
    const { files } = await json("export", folder, "--to", "data");
    expect(files).toContain("data/runs.parquet");
    expect(readdirSync(join(cwd, "data")).filter((name) => name.includes("part"))).toEqual([]);
    const lines = readFileSync(join(cwd, "data/runs.csv"), "utf8").trimEnd().split("\n");
    expect(lines).toHaveLength(1 + 64);
    expect(lines[0]).toMatch(/^run_hash,section,point,.*founderValue,hhi,rejected,units,price$/);
  });

  test("is held against another, in pairs", async () => {
    writeFileSync(join(cwd, "other.yaml"), experiment(8, 4).replace("150", "200"));
    await json("batch", "other.yaml", "--out", "other");
    const { settings, outcomes } = await json("diff", folder, "other");
    expect(settings).toEqual([{ path: "set.accounts.count", a: "150", b: "200" }]);
    expect(outcomes).toHaveLength(4);
    expect(outcomes[0]).toMatchObject({ outcome: "founderValue", strategy: "direct" });
  });

  test("does not mix two models unless it is told to, and writes it down", async () => {
    const file = join(cwd, folder, "store.duckdb");
    const store = await openStore(file, "write");
    await store.query("UPDATE experiment SET model_digest = 'another'");
    await store.close();
    expectRefusal(
      await searoom(["resume", folder], { cwd }),
      /the model is another than the one.*Its runs are safe.*--new.*--accept-code-change/s,
    );
    await json("resume", folder, "--accept-code-change");
    const after = await openStore(file);
    const sessions = await after.query("SELECT code_change_accepted FROM session ORDER BY session");
    await after.close();
    expect(sessions.at(-1)).toEqual({ code_change_accepted: true });
  });
});

test(
  "Ctrl-C stops cleanly, says how to go on, and resume ends it",
  { timeout: 180_000 },
  async () => {
    const store = join(cwd, "experiments/long/store.duckdb");
    let waiting = true;
    const running = searoom(["batch", "long.yaml", "--workers", "1"], {
      cwd,
      onSpawn: (child) => {
        const look = setInterval(() => {
          // What is written beside the store grows with the first commit.
          if (!waiting || !existsSync(`${store}.wal`)) return;
          waiting = false;
          clearInterval(look);
          setTimeout(() => child.kill("SIGINT"), 1500);
        }, 20);
      },
    });
    const { code, stdout } = await running;
    expect(code).toBe(130);
    expect(stdout).toMatch(/Stopped after [\d,]+ runs?, all of them kept/);
    expect(stdout).toMatch(/^Go on: .* resume experiments\/long$/m);
    expect(await json("resume", "experiments/long")).toMatchObject({ why: "done", runs: 1024 });
  },
);

test("what is no batch is refused with what is allowed", async () => {
  expectRefusal(await searoom(["status", "nobody"], { cwd }), /no experiment "nobody"; allowed:/);
});
