import { fileURLToPath } from "node:url";
import { runStrategies } from "@searoom/model";
import { type Browser, chromium } from "playwright-core";
import { build, type Rolldown } from "vite";
import { beforeAll, expect, test } from "vitest";
import { readScenario } from "@searoom/validation";
import { findChromium } from "../../apps/studio/test/support/findChromium.ts";

const flags = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** Sixty months hold every process. */
const { parameters } = readScenario("industrial-ai.yaml", ["months=60"]);
const seed = 7;
const strategies = ["direct", "incumbent-partner"];

let browser: Browser;
beforeAll(async () => {
  browser = await chromium.launch({ executablePath: findChromium(), args: flags });
  return () => browser.close();
});

/** The model as the page sees it; `bundledModel` puts it there. */
declare const searoom: { readonly runStrategies: typeof runStrategies };

test("a run has the same digest in Chromium as in Node", async () => {
  const page = await browser.newPage();
  await page.addScriptTag({ content: await bundledModel() });
  const there = await page.evaluate(
    ([given, options]) =>
      searoom
        .runStrategies(given, options)
        .map((run) => ({ ...run, outcomes: Array.from(run.outcomes) })),
    [parameters, { seed, strategies }] as const,
  );
  const here = runStrategies(parameters, { seed, strategies });
  expect(there).toEqual(here.map((run) => ({ ...run, outcomes: Array.from(run.outcomes) })));
  // Two strategies that led to one trajectory would prove half of it.
  expect(new Set(there.map(({ digest }) => digest)).size).toBe(strategies.length);
});

/** The model as one classic script that defines a global `searoom`, without help for a browser. */
async function bundledModel(): Promise<string> {
  const entry = fileURLToPath(new URL("../../packages/model/src/index.ts", import.meta.url));
  const [{ output }] = (await build({
    configFile: false,
    logLevel: "silent",
    build: { lib: { entry, name: "searoom", formats: ["iife"] }, write: false },
  })) as Rolldown.RolldownOutput[];
  return output[0].code;
}
