import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { expectRefusal, repository, searoom, temporaryFolder } from "./support/searoom.ts";

const scenarios = join(repository, "scenarios");

const commands = [
  "run",
  "why",
  "compare",
  "view",
  "plan",
  "check",
  "list",
  "validate",
  "flip",
  "robust",
  "sense",
  "discover",
  "value",
  "twins",
  "report",
];

describe("help", () => {
  test.each([[[]], [["--help"]]])("searoom %j shows the commands and examples", async (args) => {
    const { code, stdout } = await searoom(args);
    expect(code).toBe(0);
    for (const command of commands) expect(stdout).toMatch(new RegExp(`^ {2}${command} `, "m"));
    expect(stdout).toContain("EXAMPLES");
  });

  test.each(commands)("searoom %s --help has examples", async (command) => {
    const { code, stdout } = await searoom([command, "--help"]);
    expect(code).toBe(0);
    expect(stdout).toMatch(/EXAMPLES\n[^]*searoom /);
  });

  test.each(commands)("searoom help %s is the same, in lines that can be read", async (command) => {
    const { code, stdout } = await searoom(["help", command]);
    expect(code).toBe(0);
    expect(stdout).toBe((await searoom([command, "--help"])).stdout);
    expect(stdout.split("\n").filter((line) => line.length > 96)).toEqual([]);
  });

  test("searoom help shows the commands", async () => {
    const { stdout } = await searoom(["help"]);
    expect(stdout).toBe((await searoom([])).stdout);
    expect(stdout).toMatch(/\n\nEXAMPLES\n/);
  });

  test("what holds unless told is said", async () => {
    const { stdout } = await searoom(["compare", "--help"]);
    const text = stdout.replaceAll(/\s+/g, " ");
    for (const usual of ["founderValue unless told", "200 times at most", "1 unless told"])
      expect(text).toContain(usual);
  });

  test("how numbers that are no numbers are written is documented", async () => {
    const { stdout } = await searoom(["run", "--help"]);
    expect(stdout.replaceAll(/\s+/g, " ")).toMatch(/null .*not defined.*"Infinity"/);
  });

  test.each(["bash", "zsh", "fish"])("completions for %s", async (shellName) => {
    const { code, stdout } = await searoom(["--completions", shellName]);
    expect(code).toBe(0);
    for (const word of ["compare", "replications", "strategy"]) expect(stdout).toContain(word);
  });
});

test("an old Node is told what is needed", async () => {
  const pretended = 'Object.defineProperty(process, "versions", { value: { node: "20.11.0" } })';
  const env = {
    ...process.env,
    NODE_OPTIONS: `--import data:text/javascript,${encodeURIComponent(pretended)}`,
  };
  expectRefusal(await searoom(["list"], { env }), /^searoom: needs Node 22\.\d+ .*npm start/);
});

describe("list", () => {
  test("shows the scenarios of the repository with their titles", async () => {
    const { code, stdout } = await searoom(["list"], { cwd: repository });
    expect(code).toBe(0);
    expect(stdout).toMatch(
      /^industrial-ai +Hardware-bound AI .* scenarios\/industrial-ai\.yaml +Whom .*\?$/m,
    );
    expect(stdout).toMatch(/^clothes-dryers /m);
  });

  test("--json lists the same", async () => {
    const { stdout } = await searoom(["list", scenarios, "--json"]);
    const { scenarios: listed } = JSON.parse(stdout) as { scenarios: { name: string }[] };
    expect(listed.map(({ name }) => name)).toContain("mature-automation");
  });

  test("where there are no scenarios, what to do", async () =>
    expectRefusal(await searoom(["list"]), /^searoom: no scenarios\/ .*searoom list FOLDER$/m));

  test("a folder with a broken file lists the others and says so", async () => {
    const cwd = temporaryFolder({ "broken.yaml": "months: [" });
    const { code, stderr } = await searoom(["list", "."], { cwd });
    expect(stderr).toMatch(/^broken\.yaml:1:/);
    expect(code).toBe(2);
  });
});

describe("check", () => {
  test("a line for each file that is right", async () => {
    const { code, stdout, stderr } = await searoom(["check", "industrial-ai", "bass"], {
      cwd: repository,
    });
    expect(stdout).toMatch(/^industrial-ai: ok, .+\nbass: ok, .+\n$/);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  });

  test("every mistake of every file, and the others all the same", async () => {
    const cwd = temporaryFolder({
      "a.yaml": "monts: 1\nmonths: 0\n",
      "b.yaml": "extends: ./c.yaml\n",
    });
    const good = join(scenarios, "industrial-ai.yaml");
    const { code, stdout, stderr } = await searoom(["check", "a.yaml", good, "b.yaml"], { cwd });
    expect(stderr).toMatch(/^a\.yaml:1:1 monts/m);
    expect(stderr).toMatch(/^a\.yaml:2:\d+ months/m);
    expect(stderr).toMatch(/^b\.yaml:1:10: found no file c\.yaml/m);
    expect(stderr).toMatch(/cannot be run: 2 of 3 files/);
    expect(stdout).toMatch(/ok, Hardware-bound AI/);
    expect(code).toBe(2);
  });

  test("--json: the mistakes as an array, in parts, each once", async () => {
    const cwd = temporaryFolder({
      "a.yaml": "monts: 1\n",
      "b.yaml": "components: { hardware: {} }\ngroups: { all: {} }\nmonths: 0\n",
      "c.yaml": "extends: b.yaml\n",
    });
    const files = ["a.yaml", "b.yaml", "c.yaml", "d"];
    const { code, stdout, stderr } = await searoom(["check", ...files, "--json"], { cwd });
    expect(code).toBe(2);
    expect(stderr).toBe("searoom: cannot be run: 4 of 4 files\n");
    const mistakes = JSON.parse(stdout) as Record<string, unknown>[];
    const none = { line: null, column: null, path: "", suggestion: null };
    expect(mistakes).toEqual([
      {
        file: "a.yaml",
        line: 1,
        column: 1,
        path: "monts",
        found: "an unknown key",
        allowed: expect.stringMatching(/^version, name, .*, months, /),
        suggestion: "months",
      },
      // Of the rest of a.yaml, that it says nothing.
      expect.objectContaining({ file: "a.yaml", path: "components", found: "no component" }),
      expect.objectContaining({ file: "a.yaml", path: "groups", found: "no group of firms" }),
      {
        file: "b.yaml",
        line: 3,
        column: 9,
        path: "months",
        found: "0",
        allowed: "a whole number from 1 to 1200 (months)",
        suggestion: null,
      },
      { ...none, file: "d", found: 'no scenario "d"', allowed: expect.stringMatching(/path/) },
    ]);
  });

  test("--json of files that are right is an empty array", async () => {
    const good = join(scenarios, "industrial-ai.yaml");
    const ended = await searoom(["check", good, "--json"]);
    expect(ended).toEqual({ code: 0, stdout: "[]\n", stderr: "" });
  });
});
