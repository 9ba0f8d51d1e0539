import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openStore } from "@searoom/experiments/store";
import { mix } from "@searoom/model";
import { expect, test } from "vitest";
import { rowsOf, runSmall } from "./support/runSmall.ts";
import { longExperiment } from "./support/smallBatch.ts";

const kills = 20;

test(
  `killed ${kills} times without warning, a batch ends as one that nobody disturbed`,
  { timeout: 300_000 },
  async () => {
    const folder = mkdtempSync(join(tmpdir(), "searoom-killed-"));
    const [killed, undisturbed] = [join(folder, "killed.duckdb"), join(folder, "calm.duckdb")];
    // It has begun: from here on there is something to lose.
    await runSmall(killed, longExperiment, { budget: { runs: 2, minutes: 1 } });
    const counts = [await stored(killed)];
    for (let kill = 0; kill < kills; kill++) {
      await runAndKill(killed, (100 * (mix(kill) >>> 0)) / 2 ** 32);
      counts.push(await stored(killed));
    }
    expect(counts, "nothing that was committed is lost").toEqual(counts.toSorted((a, b) => a - b));
    expect(counts.at(-1), "it came on between the kills").toBeGreaterThan(counts[0]);
    await Promise.all([
      runSmall(killed, longExperiment),
      runSmall(undisturbed, longExperiment, { workers: 2 }),
    ]);
    expect(await rowsOf(killed)).toEqual(await rowsOf(undisturbed));
    rmSync(folder, { recursive: true });
  },
);

async function stored(file: string): Promise<number> {
  const store = await openStore(file, "write");
  const [{ runs }] = await store.query("SELECT count(*)::INTEGER AS runs FROM run");
  await store.close();
  return runs as number;
}

/** A real process, killed so long after its first result. */
function runAndKill(file: string, ms: number): Promise<void> {
  const script = join(import.meta.dirname, "support/batchProcess.ts");
  const child = spawn(process.execPath, [script, file], {
    stdio: ["ignore", "pipe", "inherit"],
    // What Node has compiled once it need not compile twenty times.
    env: { ...process.env, NODE_COMPILE_CACHE: join(file, "../compiled") },
  });
  child.stdout.once("data", () => setTimeout(() => child.kill("SIGKILL"), ms));
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code, signal) => {
      if (signal === "SIGKILL") resolve();
      else reject(new Error(`the batch ended by itself, with ${code ?? signal}`));
    });
  });
}
