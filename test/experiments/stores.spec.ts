import { execFileSync, spawn } from "node:child_process";
import {
  copyFileSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openStore, StoreError } from "@searoom/experiments/store";
import { afterAll, beforeAll, expect, test } from "vitest";
import { runSmall } from "./support/runSmall.ts";
import { longExperiment, smallExperiment } from "./support/smallBatch.ts";

const folder = mkdtempSync(join(tmpdir(), "searoom-stores-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const whole = join(folder, "whole.duckdb");
beforeAll(() => runSmall(whole, smallExperiment()));

async function trouble(file: string, access: "write" | "read" = "write"): Promise<StoreError> {
  try {
    const store = await openStore(file, access);
    await store.runs();
    await store.close();
  } catch (error) {
    if (error instanceof StoreError) return error;
    throw error;
  }
  throw new Error(`${file} was opened`);
}

test("one that is not there", async () => {
  expect(await trouble(join(folder, "nobody.duckdb"))).toMatchObject({ kind: "missing" });
});

test.each([
  ["a text", "once upon a time there was a market"],
  ["an empty file", ""],
])("%s is no store, and is left as it is", async (_, text) => {
  const file = join(folder, "foreign.duckdb");
  writeFileSync(file, text);
  const { kind, message } = await trouble(file);
  expect(kind).toBe("foreign");
  expect(message).toMatch(/is no store of Searoom.*left as it is; choose another folder/);
  expect(readFileSync(file, "utf8")).toBe(text);
});

test.each([0.2, 0.5, 0.8])("one cut off at %f of its length says so", async (share) => {
  const file = join(folder, `cut-${share}.duckdb`);
  copyFileSync(whole, file);
  truncateSync(file, Math.floor(share * statSync(whole).size));
  const { kind, message } = await trouble(file);
  expect(kind).toBe("damaged");
  expect(message).toMatch(/damaged or cut off.*put back a copy/s);
});

test("one that another process writes is locked, says by whom, and is not harmed", async () => {
  const file = join(folder, "locked.duckdb");
  const script = join(import.meta.dirname, "support/batchProcess.ts");
  const child = spawn(process.execPath, [script, file], { stdio: ["ignore", "pipe", "inherit"] });
  const ended = new Promise((resolve) => child.on("close", resolve));
  await new Promise((resolve) => child.stdout.once("data", resolve));
  for (const access of ["write", "read"] as const) {
    const { kind, message } = await trouble(file, access);
    expect(kind).toBe("locked");
    expect(message).toContain(`is being written by another process (${child.pid})`);
  }
  child.kill("SIGKILL");
  await ended;
  const store = await openStore(file, "write");
  expect((await store.runs()).length).toBeGreaterThanOrEqual(0);
  await store.close();
});

test("a full disk stops the batch; what was committed is safe, and with room it goes on to the end", async () => {
  const file = join(folder, "full.duckdb");
  await runSmall(file, longExperiment, { budget: { runs: 8, minutes: 1 } });
  const script = join(import.meta.dirname, "support/batchProcess.ts");
  // No file may grow beyond so many kilobytes: what the database writes beside the store does.
  const command = `ulimit -f 64; exec "$0" "$1" "$2"`;
  expect(() =>
    execFileSync("bash", ["-c", command, process.execPath, script, file], {
      encoding: "utf8",
      stdio: ["ignore", "pipe", "pipe"],
    }),
  ).toThrow(/cannot grow: the disk is full.*Every run that was committed is safe/s);
  expect(await storedRuns(file)).toBeGreaterThan(8);
  const end = await runSmall(file, longExperiment, { workers: 2 });
  expect(end).toMatchObject({ why: "done", runs: 640 });
});

async function storedRuns(file: string): Promise<number> {
  const store = await openStore(file, "write");
  const { length } = await store.runs();
  await store.close();
  return length;
}
