import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { build } from "vite";
import { serveStudio, type Served } from "../../bin/serve.ts";

export interface BuiltStudio extends Served {
  readonly folder: string;
}

/** The studio as `pnpm studio:build` makes it, in a folder of its own, served to this machine. */
export async function buildStudio(beside: Readonly<Record<string, string>> = {}) {
  const folder = mkdtempSync(join(tmpdir(), "searoom-studio-"));
  await build({
    root: join(import.meta.dirname, "../.."),
    configFile: join(import.meta.dirname, "../../vite.config.ts"),
    logLevel: "silent",
    build: { outDir: folder, emptyOutDir: true },
  });
  const served = await serveStudio(beside, folder);
  const close = async () => {
    await served.close();
    rmSync(folder, { recursive: true });
  };
  return { ...served, folder, close } satisfies BuiltStudio;
}

/** Bytes of JavaScript, gzipped, that the page itself asks for before anything can be done with it. */
export function firstViewScripts(folder: string): number {
  const html = readFileSync(join(folder, "index.html"), "utf8");
  const scripts = [...html.matchAll(/(?:src|href)="\.\/([^"]+\.js)"/g)].map(([, file]) => file);
  return scripts.reduce((sum, file) => sum + gzipped(join(folder, file)), 0);
}

/** Bytes of the model as a worker, gzipped. */
export function workerScript(folder: string): number {
  const files = readdirSync(join(folder, "assets"));
  const worker = files.find((file) => file.startsWith("modelWorker")) ?? "";
  return gzipped(join(folder, "assets", worker));
}

function gzipped(file: string): number {
  return gzipSync(readFileSync(file), { level: 9 }).length;
}
