import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect } from "vitest";

export const repository = join(import.meta.dirname, "../../../..");
const executable = join(repository, "apps/cli/bin/searoom.js");
export const industrialAi = join(repository, "scenarios/industrial-ai.yaml");

/** A market that is over in a moment. */
export const small = [industrialAi, "--months", "12", "--set", "accounts.count=500"] as const;

export interface Ended {
  /** Null when a signal ended it. */
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

interface Options {
  readonly cwd?: string;
  readonly env?: NodeJS.ProcessEnv;
  /** Called once, for tests that wait for something else. */
  readonly onSpawn?: (child: ChildProcess) => void;
  /** Called at every piece of standard error, for tests that wait for something. */
  readonly onStderr?: (text: string, child: ChildProcess) => void;
}

/** Runs the real executable as a person would, in an empty folder unless told. */
export function searoom(args: readonly string[], options: Options = {}): Promise<Ended> {
  return started(process.execPath, [executable, ...args], options);
}

/** The same from a shell, in which `$searoom` is the command. */
export function shell(command: string, options: Options = {}): Promise<Ended> {
  const env = { ...process.env, searoom: `${process.execPath} ${executable}` };
  return started("bash", ["-c", command], { ...options, env });
}

function started(command: string, args: readonly string[], options: Options): Promise<Ended> {
  const { cwd = temporaryFolder(), env = process.env, onSpawn, onStderr } = options;
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd, env, stdio: ["ignore", "pipe", "pipe"] });
    onSpawn?.(child);
    let stdout = "";
    let stderr = "";
    child.stdout.setEncoding("utf8").on("data", (text: string) => (stdout += text));
    child.stderr.setEncoding("utf8").on("data", (text: string) => {
      stderr += text;
      onStderr?.(stderr, child);
    });
    child.on("error", reject);
    child.on("close", (code) => resolve({ code, stdout, stderr }));
  });
}

const folders: string[] = [];

/** A folder that goes when the tests of the file are over. */
export function temporaryFolder(files: Readonly<Record<string, string>> = {}): string {
  if (folders.length === 0)
    afterAll(() => {
      for (const folder of folders) rmSync(folder, { recursive: true, force: true });
    });
  const folder = mkdtempSync(join(tmpdir(), "searoom-cli-"));
  folders.push(folder);
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
}

/** One message, exit code 2, nothing on standard output and no stack trace. */
export function expectRefusal({ code, stdout, stderr }: Ended, message: RegExp): void {
  expect(stderr).toMatch(message);
  expect(stderr).not.toMatch(/^\s+at .+:\d+:\d+\)?$/m);
  expect(stderr).not.toContain("should not happen");
  expect(stdout).toBe("");
  expect(code).toBe(2);
}
