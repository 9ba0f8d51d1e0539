/** Measures what the studio must reach, in headless Chromium, and prints it as a table: `pnpm studio:gates`. */
import type { Browser, Page } from "playwright-core";
import { palette } from "../src/drawing/palette.ts";
import { buildStudio, firstViewScripts, workerScript } from "./support/builtStudio.ts";
import { differences } from "./support/colourDifference.ts";
import {
  axeViolations,
  launch,
  layoutFaults,
  openPage,
  sizes,
  untilAsked,
  untilVerdict,
} from "./support/studioPage.ts";

interface Gate {
  readonly what: string;
  readonly measured: string;
  readonly wanted: string;
  readonly isKept: boolean;
}

const gates: Gate[] = [];
const browser = await launch();
const studio = await buildStudio();
try {
  await measure(browser);
} finally {
  await browser.close();
  await studio.close();
}
print();

async function measure(browser: Browser): Promise<void> {
  most(
    "first view: JavaScript of the page, gzip",
    firstViewScripts(studio.folder) / 1000,
    60,
    "kB",
  );
  tell(
    "model as a worker, loaded with the question, gzip",
    workerScript(studio.folder) / 1000,
    "kB",
  );

  const { page, strangers } = await openPage(browser, studio.address);
  const first = await page.evaluate(
    () =>
      new Promise<number>((done) => {
        const look = () => {
          const shown = document.querySelector(".sea canvas") !== null;
          if (shown) requestAnimationFrame(() => done(performance.now()));
          else requestAnimationFrame(look);
        };
        look();
      }),
  );
  most("first animated frame", first / 1000, 1, "s");
  await frames(page);
  await scrubs(page);
  await page.keyboard.press("Home");
  await page.keyboard.press("k");
  await untilAsked(page);
  const faults = [...(await axeViolations(page))];
  const asked = performance.now();
  await page.getByRole("button", { name: "Yes, it will" }).click();
  await untilVerdict(page);
  tell(
    "bet to verdict over 40 paired futures, while it plays",
    (performance.now() - asked) / 1000,
    "s",
  );
  faults.push(...(await axeViolations(page)));
  most("requests to anywhere else", strangers.length, 0, "");
  await page.close();

  const layout: string[] = [];
  for (const size of sizes)
    for (const motion of ["no-preference", "reduce"] as const) {
      const still = await openPage(browser, studio.address, { size, motion });
      await still.page.waitForSelector(".stage");
      await still.page.evaluate(() => document.fonts.ready);
      for (const key of ["Home", "l", "End"]) {
        await still.page.keyboard.press(key);
        layout.push(...(await layoutFaults(still.page)));
      }
      if (motion === "reduce") faults.push(...(await axeViolations(still.page)));
      await still.page.close();
    }
  most("axe violations, both motion modes", faults.length, 0, "");
  most(
    "texts that overlap or are cut off, sideways scrolling, at three sizes",
    layout.length,
    0,
    "",
  );
  least(
    "smallest ΔE76 of the palette, three dichromacies",
    Math.min(...differences(Object.values(palette))),
    20,
    "",
  );
}

/** CPU of all browser processes for a second of play would need their ids; the page's own thread is what drawing costs. */
async function frames(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable");
  const busy = async () => {
    const { metrics } = await session.send("Performance.getMetrics");
    return metrics.find(({ name }) => name === "TaskDuration")?.value ?? 0;
  };
  const count = () =>
    page.evaluate(
      () =>
        new Promise<number>((done) => {
          let frames = 0;
          const start = performance.now();
          const next = () => {
            frames++;
            if (performance.now() - start > 2000) done(frames);
            else requestAnimationFrame(next);
          };
          requestAnimationFrame(next);
        }),
    );
  const before = await busy();
  const painted = await count();
  most(
    "CPU of the page's thread a frame, whole stage while it plays",
    (1000 * ((await busy()) - before)) / painted,
    18,
    "ms",
  );
}

async function scrubs(page: Page): Promise<void> {
  const worst = await page.evaluate(() => {
    const scrubber = document.querySelector<HTMLInputElement>(".scrubber");
    if (scrubber === null) return Infinity;
    const times: number[] = [];
    for (let i = 0; i < 40; i++) {
      scrubber.value = String((i * 37) % Number(scrubber.max));
      const start = performance.now();
      scrubber.dispatchEvent(new Event("input", { bubbles: true }));
      times.push(performance.now() - start);
    }
    return times.toSorted((a, b) => a - b)[Math.floor(0.9 * times.length)];
  });
  most("scrub to any month, nine of ten", worst, 16, "ms");
}

function most(what: string, value: number, limit: number, unit: string): void {
  const isKept = value <= limit;
  gates.push({ what, measured: said(value, unit), wanted: `≤ ${said(limit, unit)}`, isKept });
}

function least(what: string, value: number, limit: number, unit: string): void {
  const isKept = value >= limit;
  gates.push({ what, measured: said(value, unit), wanted: `≥ ${said(limit, unit)}`, isKept });
}

function tell(what: string, value: number, unit: string): void {
  gates.push({ what, measured: said(value, unit), wanted: "", isKept: true });
}

function said(value: number, unit: string): string {
  return `${Number(value.toFixed(value < 10 ? 1 : 0))} ${unit}`.trim();
}

function print(): void {
  const wide = Math.max(...gates.map(({ what }) => what.length));
  for (const { what, measured, wanted, isKept } of gates)
    console.log(
      `${what.padEnd(wide)}  ${measured.padStart(8)}  ${wanted.padEnd(8)}  ${wanted === "" ? "" : isKept ? "kept" : "missed"}`,
    );
  if (gates.some(({ isKept }) => !isKept)) process.exitCode = 1;
}
