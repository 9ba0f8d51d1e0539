import { existsSync, readdirSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import {
  expectRefusal,
  industrialAi,
  repository,
  searoom,
  shell,
  small,
  temporaryFolder,
} from "./support/searoom.ts";

const smallest = `components:
  hardware: {}
groups:
  start-ups: { capability: [0.8] }
`;

describe("scenario files", () => {
  const refused = async (files: Readonly<Record<string, string>>, message: RegExp) => {
    const cwd = temporaryFolder(files);
    expectRefusal(await searoom(["run", "a.yaml"], { cwd }), message);
    expect(readdirSync(cwd).toSorted()).toEqual(Object.keys(files).toSorted());
  };

  test("a missing file", () => refused({}, /^a\.yaml: found no file/));

  test("broken YAML", () =>
    refused({ "a.yaml": "months: 12\nname: [unclosed\n" }, /^a\.yaml:\d+:\d+/));

  test("an unknown key, with the word that was meant", () =>
    refused(
      { "a.yaml": `${smallest}monts: 12\n` },
      /a\.yaml:5:1 monts: .*Did you mean "months"\?/,
    ));

  test("a value outside its bound", () =>
    refused({ "a.yaml": `${smallest}months: 0\n` }, /a\.yaml:5:\d+ months: found 0/));

  test("all mistakes of a file at once", () =>
    refused(
      { "a.yaml": `${smallest}months: 0\nmonts: 12\n` },
      /months: found 0.*\n.*monts: found an unknown key/,
    ));

  test("a circle of files that extend each other", () =>
    refused({ "a.yaml": "extends: ./b.yaml\n", "b.yaml": "extends: ./a.yaml\n" }, /circle|cycle/));

  test("a path that leaves the folder", () =>
    refused({ "a.yaml": "extends: ../../etc/passwd\n" }, /a\.yaml:1:\d+ extends: /));

  test("a file of 100 MB", async () => {
    const cwd = temporaryFolder({ "a.yaml": "" });
    truncateSync(join(cwd, "a.yaml"), 100e6);
    expectRefusal(
      await searoom(["run", "a.yaml"], { cwd }),
      /^a\.yaml: found a file of 100000000 bytes/,
    );
  });

  test("aliases that unfold to a billion laughs", () => {
    const levels = Array.from({ length: 9 }, (_, i) => {
      const below = i === 0 ? "lol" : `*l${i - 1}`;
      return `l${i}: &l${i} [${Array.from({ length: 10 }, () => below).join(", ")}]`;
    });
    return refused({ "a.yaml": `${levels.join("\n")}\n` }, /a\.yaml.*alias/);
  });
});

describe("options", () => {
  const refused = async (args: readonly string[], message: RegExp) =>
    expectRefusal(await searoom(args), message);

  test("--set on a missing path", () =>
    refused(
      ["run", industrialAi, "--set", "utility.prise=1"],
      /--set utility\.prise=1 .*Did you mean "price"\?/,
    ));

  test("--set without a value", () =>
    refused(
      ["run", industrialAi, "--set", "utility.price"],
      /"utility.price"\. Expected path=value/,
    ));

  test("--set in two words", () =>
    refused(
      ["run", industrialAi, "--set", "utility.price", "1.2"],
      /^searoom: Invalid value for flag --set: "utility.price"\. Expected path=value in one word/,
    ));

  test("a misspelt strategy", () =>
    refused(
      ["run", industrialAi, "--strategy", "resseller"],
      /no strategy "resseller"; allowed: direct, .*Did you mean "reseller"\?/,
    ));

  test("a misspelt strategy among several", () =>
    refused(
      ["compare", industrialAi, "--strategies", "direct,coopetitoin"],
      /Did you mean "coopetition"\?/,
    ));

  test("a misspelt outcome", () =>
    refused(
      ["compare", industrialAi, "--on", "founderVallue"],
      /allowed: founderValue, .*Did you mean "founderValue"\?/,
    ));

  test("an outcome that is better neither high nor low", () =>
    refused(["compare", industrialAi, "--on", "adoption"], /better neither high nor low/));

  test.each(["0", "2", "half", " ", "NaN"])("the share %j", (share) =>
    refused(["compare", industrialAi, `--treat=${share}`], /Expected a share above 0 and up to 1/),
  );

  test("no strategy among commas", () =>
    refused(["compare", industrialAi, "--strategies", " ,"], /names none; allowed: direct, /));

  test("a scenario in which nobody could change", () =>
    refused(
      ["compare", join(industrialAi, "../histories/bass.yaml")],
      /bass has no focus firm .*--treat/,
    ));

  test.each(["-1", "1.5", "many", "4294967296", ""])("the seed %j", (seed) =>
    refused(
      ["run", industrialAi, `--seed=${seed}`],
      /--seed[.:] .*whole number from 0 to 4294967295$/m,
    ),
  );

  test("a misspelt flag and a misspelt command", async () => {
    expectRefusal(await searoom(["run", industrialAi, "--strateg", "direct"]), /mean --strategy\?/);
    expectRefusal(await searoom(["comapre", industrialAi]), /mean compare\?/);
    expectRefusal(await searoom(["run", "x", "--strategies", "a"]), /mean --strategy\?/);
    expectRefusal(await searoom(["compare", "x", "--strategy", "a"]), /mean --strategies\?/);
    expectRefusal(await searoom(["compare", "x", "--repl", "3"]), /mean --replications\?/);
  });

  test("a name that is no scenario", async () => {
    await refused(["run", "industrial"], /^industrial: found no scenario "industrial"; allowed/);
    const here = await searoom(["run", "industrial_ai"], { cwd: repository });
    expectRefusal(here, /allowed .*industrial-ai, .*Did you mean "industrial-ai"\?/);
  });

  test("a file that lies elsewhere", async () =>
    expectRefusal(
      await searoom(["run", "industrial-ai.yaml"], { cwd: repository }),
      /found no file .*Did you mean "scenarios\/industrial-ai\.yaml"\?/,
    ));
});

describe("places that cannot be written", () => {
  test("a full disk behind standard output", async () => {
    const { code, stderr } = await shell(`$searoom run ${small.join(" ")} --no-write > /dev/full`);
    expect(stderr).toBe("searoom: cannot write to standard output: the disk is full\n");
    expect(code).toBe(2);
  });

  test("a disk on which a file cannot grow: the run folder is not begun", async () => {
    const cwd = temporaryFolder();
    const ended = await shell(`ulimit -f 4; $searoom run ${small.join(" ")} --out here`, { cwd });
    expectRefusal(ended, /cannot write the run folder here: the file would be larger/);
    expect(readdirSync(cwd)).toEqual([]);
  });

  test("a repository whose index cannot be written: no lock is left in it", async () => {
    const names = Array.from(
      { length: 100 },
      (_, i) => `a-file-of-which-the-index-keeps-a-line-${i}`,
    );
    const cwd = temporaryFolder(Object.fromEntries(names.map((name) => [name, ""])));
    await shell(
      `git init -q && git add . && git -c user.name=a -c user.email=a@b commit -qm c && touch -d 2001-01-01 *`,
      { cwd },
    );
    const repository = "GIT_DIR=$PWD/.git GIT_WORK_TREE=$PWD";
    await shell(`ulimit -f 4; ${repository} $searoom run ${small.join(" ")} --out runs`, { cwd });
    expect(readdirSync(join(cwd, ".git"))).toContain("index");
    expect(readdirSync(join(cwd, ".git"))).not.toContain("index.lock");
  });

  test("a failure leaves the earlier run as it was", async () => {
    const cwd = temporaryFolder();
    expect((await searoom(["run", ...small, "--out", "here"], { cwd })).code).toBe(0);
    const before = readdirSync(join(cwd, "here"));
    await shell(`ulimit -f 4; $searoom run ${small.join(" ")} --out here`, { cwd });
    expect(readdirSync(join(cwd, "here"))).toEqual(before);
    expect(readdirSync(cwd)).toEqual(["here"]);
  });

  test("a folder with something else in it", async () => {
    const cwd = temporaryFolder({ "thesis.txt": "three years of work" });
    expectRefusal(await searoom(["run", ...small, "--out", "."], { cwd }), /not a run folder/);
    expect(readdirSync(cwd)).toEqual(["thesis.txt"]);
  });

  test("a folder below a file", async () => {
    const cwd = temporaryFolder({ file: "" });
    expectRefusal(
      await searoom(["run", ...small, "--out", "file/run"], { cwd }),
      /part of the path is a file/,
    );
  });
});

describe("somebody who has seen enough", () => {
  test("a reader that goes is no error", async () => {
    const { code, stdout, stderr } = await shell(
      `set -o pipefail; $searoom run ${small.join(" ")} --no-write --json | head -1`,
    );
    expect({ code, stdout, stderr }).toEqual({ code: 0, stdout: "{\n", stderr: "" });
  });

  test("Ctrl-C while runs go on: what is known so far, and 130", async () => {
    const args = ["compare", ...small, "--replications", "100000", "--json"];
    const { code, stdout, stderr } = await searoom(args, {
      onStderr: (text, child) => {
        if (text.includes("16 of")) child.kill("SIGINT");
      },
    });
    expect(stderr).toMatch(/stopped after \d+ of 100000 replications/);
    const comparison = JSON.parse(stdout) as { cancelled: boolean; replications: number };
    expect(comparison.cancelled).toBe(true);
    expect(comparison.replications).toBeGreaterThanOrEqual(16);
    expect(code).toBe(130);
  });

  test("Ctrl-C in a single run: nothing is written, and 130", async () => {
    const cwd = temporaryFolder();
    // Minutes of work, and a signal that meets it on its way.
    const run = `$searoom run ${industrialAi} --months 1200 --set accounts.count=100000 --out here`;
    const long = `${run} & sleep 3; kill -INT $!; wait $!`;
    const { code, stdout, stderr } = await shell(long, { cwd });
    expect({ code, stdout, stderr }).toEqual({ code: 130, stdout: "", stderr: "" });
    expect(existsSync(join(cwd, "here"))).toBe(false);
    expect(readdirSync(cwd)).toEqual([]);
  });
});

test("a program fault is said in one line, with 1 as its code", async () => {
  // A preloaded module breaks a promise of Node, which no option of a person can do.
  const cwd = temporaryFolder();
  const broken = join(cwd, "broken.mjs");
  writeFileSync(
    broken,
    `import worker from "node:worker_threads";
import { syncBuiltinESMExports } from "node:module";
worker.Worker = class { constructor() { throw new Error("no threads today"); } };
syncBuiltinESMExports();`,
  );
  const { code, stderr } = await searoom(["run", ...small, "--no-write"], {
    env: { ...process.env, NODE_OPTIONS: `--import ${broken}` },
  });
  expect(stderr).toMatch(/^searoom: this should not happen .*no threads today\nSEAROOM_DEBUG=1/);
  expect(code).toBe(1);
});
