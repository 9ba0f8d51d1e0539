import axeCore from "axe-core";
import { type Browser, chromium, type Page } from "playwright-core";
import { findChromium } from "./findChromium.ts";

const flags = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

export function launch(): Promise<Browser> {
  return chromium.launch({ executablePath: findChromium(), args: flags });
}

type Motion = "no-preference" | "reduce";
export const sizes = [
  { width: 1280, height: 720 },
  { width: 1920, height: 1080 },
  { width: 390, height: 844 },
] as const;

export interface Opened {
  readonly page: Page;
  /** Addresses that were asked for outside the studio's own. */
  readonly strangers: string[];
  /** What the page complained about. */
  readonly complaints: string[];
}

interface Asked {
  readonly size?: { readonly width: number; readonly height: number };
  readonly motion?: Motion;
  readonly locale?: string;
}

export async function openPage(
  browser: Browser,
  address: string,
  { size = sizes[0], motion = "no-preference", locale = "en-GB" }: Asked = {},
): Promise<Opened> {
  const page = await browser.newPage({
    viewport: { width: size.width, height: size.height },
    reducedMotion: motion,
    locale,
  });
  const strangers: string[] = [];
  const complaints: string[] = [];
  page.on("request", (request) => {
    if (!request.url().startsWith(new URL(address).origin)) strangers.push(request.url());
  });
  page.on("pageerror", ({ message }) => complaints.push(message));
  page.on("console", (message) => {
    if (message.type() === "error") complaints.push(message.text());
  });
  await page.goto(address);
  return { page, strangers, complaints };
}

const { source: axeSource } = axeCore;

declare const axe: {
  run: () => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
};

/** What axe finds wrong with the page as it is now. */
export async function axeViolations(page: Page): Promise<readonly string[]> {
  await page.evaluate(axeSource);
  const { violations } = await page.evaluate(() => axe.run());
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0].html}`);
}

/** Texts that overlap each other, are cut off, or make the page wider than the window. */
export function layoutFaults(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const faults: string[] = [];
    if (document.documentElement.scrollWidth > window.innerWidth)
      faults.push(
        `scrolls sideways by ${document.documentElement.scrollWidth - window.innerWidth}`,
      );
    const boxes: { text: string; box: DOMRect }[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const text = node.textContent?.trim() ?? "";
      const parent = node.parentElement;
      if (text === "" || parent === null) continue;
      if (parent.closest(".unseen, noscript, dialog:not([open]), script, style, .year")) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      const box = range.getBoundingClientRect();
      if (box.width === 0) continue;
      boxes.push({ text, box });
      for (let up: Element | null = parent; up !== null; up = up.parentElement) {
        const { overflowX } = getComputedStyle(up);
        if (overflowX === "visible") continue;
        const around = up.getBoundingClientRect();
        if (box.left < around.left - 1 || box.right > around.right + 1)
          faults.push(`"${text}" is cut off`);
      }
      if (box.left < -1 || box.right > window.innerWidth + 1)
        faults.push(`"${text}" leaves the page`);
    }
    for (const [i, one] of boxes.entries())
      for (const other of boxes.slice(0, i)) {
        const wide =
          Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
        const high =
          Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top);
        // Lines of one text may touch by a pixel.
        if (wide > 1 && high > 3) faults.push(`"${one.text}" lies on "${other.text}"`);
      }
    return faults;
  });
}

export async function untilAsked(page: Page): Promise<void> {
  await page.waitForSelector(".bet-ask:not(.waiting)", { timeout: 20_000 });
}

/** Waits until some futures have been played: all of them take longer than a test should. */
export async function untilPlayed(page: Page, futures: number): Promise<void> {
  await page.waitForFunction(
    (wanted) => document.querySelectorAll(".future-row.own circle").length >= wanted,
    futures,
  );
}

export async function untilVerdict(page: Page): Promise<string> {
  await page.waitForFunction(
    () => document.querySelector(".verdict")?.textContent?.endsWith(" of 40 futures."),
    null,
    { timeout: 50_000 },
  );
  return (await page.textContent(".verdict")) ?? "";
}
