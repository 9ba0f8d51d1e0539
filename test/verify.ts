/**
 * Everything that must hold before a change is shared, in order of cost: `npm test`.
 *
 * What passes takes one line; what fails shows what its tool said. A test that was skipped has failed, because somebody
 * trusts it. The last line counts checks and tests together.
 */
import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";

const root = join(import.meta.dirname, "..");

interface Check {
  readonly name: string;
  readonly command: readonly [string, ...string[]];
}

const checks: readonly Check[] = [
  { name: "browser", command: [".ci/prepare"] },
  { name: "types", command: ["tsc", "-b"] },
  { name: "lint", command: ["oxlint", "--type-aware", "--deny-warnings"] },
  { name: "format", command: ["oxfmt", "--check"] },
  { name: "unused", command: ["knip"] },
];

let passed = 0;
let failed = 0;

for (const { name, command } of checks) {
  const { ok, output, seconds } = await tool(command);
  tell(name, ok ? "passed" : "FAILED", seconds);
  if (ok) passed++;
  else {
    failed++;
    console.log(output);
  }
}
await testSuites();
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;

async function testSuites(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "searoom-verify-"));
  const file = join(folder, "report.json");
  console.log("tests                   running, a few minutes");
  const reporters = ["--reporter=dot", "--reporter=json", `--outputFile.json=${file}`];
  const { ok, output, seconds } = await tool(["vitest", "run", ...reporters, ...asked()]);
  const report = readReport(file);
  rmSync(folder, { recursive: true });

  const before = failed;
  for (const [suite, files] of suitesOf(report)) {
    const results = files.flatMap(({ assertionResults }) => assertionResults);
    const good = results.filter(({ status }) => status === "passed").length;
    // A file that broke before its tests were known has failed once.
    const broken = files.filter(
      (one) => one.status === "failed" && !one.assertionResults.some(isFailed),
    );
    const bad = results.length - good + broken.length;
    passed += good;
    failed += bad;
    const spent = files.reduce((sum, { startTime, endTime }) => sum + endTime - startTime, 0);
    tell(suite, bad === 0 ? `${good} passed` : `${good} passed, ${bad} FAILED`, spent / 1000);
    for (const { status, fullName } of results)
      if (status !== "passed" && status !== "failed") console.log(`  ${status}: ${fullName}`);
  }
  if (!ok && failed === before) failed++;
  tell("tests", ok && failed === before ? "passed" : "FAILED", seconds);
  if (!ok) console.log(output);
}

interface TestFile {
  readonly name: string;
  readonly status: string;
  readonly startTime: number;
  readonly endTime: number;
  readonly assertionResults: readonly Result[];
}

interface Result {
  readonly status: string;
  readonly fullName: string;
}

function isFailed({ status }: Result): boolean {
  return status === "failed";
}

function readReport(file: string): readonly TestFile[] {
  try {
    const { testResults } = JSON.parse(readFileSync(file, "utf8")) as { testResults: TestFile[] };
    return testResults;
  } catch {
    return [];
  }
}

/** Test files by the folder that holds them: packages/model, test/docking … */
function suitesOf(files: readonly TestFile[]): Map<string, TestFile[]> {
  const suites = new Map<string, TestFile[]>();
  for (const file of files.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    const [first, second] = relative(root, file.name).split("/");
    const suite = second.endsWith(".ts") ? first : `${first}/${second}`;
    suites.set(suite, [...(suites.get(suite) ?? []), file]);
  }
  return suites;
}

/** Arguments are paths: `pnpm run verify test/docking` tests that folder alone, after the checks. */
function asked(): readonly string[] {
  return process.argv.slice(2);
}

interface Outcome {
  readonly ok: boolean;
  readonly output: string;
  readonly seconds: number;
}

function tool([name, ...given]: readonly [string, ...string[]]): Promise<Outcome> {
  const started = performance.now();
  const command = name.includes("/") ? join(root, name) : join(root, "node_modules/.bin", name);
  return new Promise((resolve) => {
    const { FORCE_COLOR: _, ...environment } = process.env;
    const child = spawn(command, given, {
      cwd: root,
      env: { ...environment, NO_COLOR: "1" },
      stdio: ["ignore", "pipe", "pipe"],
    });
    let output = "";
    const keep = (text: Buffer) => (output += text.toString());
    child.stdout.on("data", keep);
    child.stderr.on("data", keep);
    const end = (ok: boolean) =>
      resolve({ ok, output, seconds: (performance.now() - started) / 1000 });
    child.on("error", (error) => {
      output += error.message;
      end(false);
    });
    child.on("close", (code) => end(code === 0));
  });
}

function tell(name: string, outcome: string, seconds: number): void {
  console.log(`${name.padEnd(24)}${outcome.padEnd(24)}${seconds.toFixed(1).padStart(6)} s`);
}
