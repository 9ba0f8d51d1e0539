import { run } from "@searoom/model";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { serveStudio } from "../bin/serve.ts";
import { type BuiltStudio, buildStudio, firstViewScripts } from "./support/builtStudio.ts";
import { opened } from "./support/hero.ts";
import {
  axeViolations,
  launch,
  layoutFaults,
  openPage,
  sizes,
  untilAsked,
  untilPlayed,
} from "./support/studioPage.ts";

let browser: Browser;
let studio: BuiltStudio;
beforeAll(async () => {
  [browser, studio] = await Promise.all([launch(), buildStudio()]);
});
afterAll(async () => {
  await browser.close();
  await studio.close();
});

test("the first ten seconds: a crowd, a launch, a question; then a bet and a verdict", async () => {
  const { page, strangers, complaints } = await openPage(browser, studio.address);
  await page.waitForSelector(".caption");
  expect(await page.textContent(".caption")).toBe("Fifteen firms fight over the same customers");
  await page.waitForFunction(() =>
    /launches/.test(document.querySelector(".caption")?.textContent ?? ""),
  );
  expect(await page.textContent(".caption")).toBe("A start-up launches in empty water");
  await untilAsked(page);
  expect(await page.textContent(".when")).toBe("month 79");
  await page.getByRole("button", { name: "Yes, it will" }).click();
  await untilPlayed(page, 3);
  const rows = await page.locator(".future-row").allTextContents();
  expect(rows.map((row) => row.replace(/\d+ of \d+/, ""))).toEqual(["incumbent partner", "direct"]);
  expect(await axeViolations(page)).toEqual([]);
  expect(strangers).toEqual([]);
  expect(complaints).toEqual([]);
  await page.close();
});

test("with reduced motion nothing moves: twelve moments up to the question, after the bet of the whole run", async () => {
  const { page, strangers, complaints } = await openPage(browser, studio.address, {
    motion: "reduce",
  });
  await untilAsked(page);
  const moments = page.locator(".multiples button");
  expect(await moments.count()).toBe(12);
  expect(await moments.last().textContent()).toBe("Year 7");
  expect(await axeViolations(page)).toEqual([]);
  await page.getByRole("button", { name: "No, it won’t" }).click();
  expect(await moments.last().textContent()).toBe("Year 15");
  await moments.first().click();
  expect(await page.textContent(".when")).toBe("month 31");
  expect(strangers).toEqual([]);
  expect(complaints).toEqual([]);
  await page.close();
});

test.each(sizes)(
  "at $width × $height no text lies on another or is cut off, in both languages and motion modes",
  async (size) => {
    for (const motion of ["no-preference", "reduce"] as const) {
      const { page } = await openPage(browser, studio.address, { size, motion });
      await page.waitForSelector(".stage");
      await page.evaluate(() => document.fonts.ready);
      for (const key of ["Home", "l", "End"]) {
        await page.keyboard.press(key);
        expect(await layoutFaults(page), key).toEqual([]);
      }
      await page.close();
    }
  },
);

test("everything goes by keyboard, and the help lists the keys", async () => {
  const { page } = await openPage(browser, studio.address, { locale: "de-DE" });
  await page.waitForSelector(".stage");
  expect(await page.getAttribute("html", "lang")).toBe("de");
  await page.keyboard.press("k");
  await page.keyboard.press("Home");
  expect(await page.textContent(".when")).toBe("Monat 1");
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("ArrowRight");
  expect(await page.textContent(".when")).toBe("Monat 14");
  await page.keyboard.press("End");
  await untilAsked(page);
  expect(await page.getAttribute(".play", "aria-label")).toBe("Abspielen");
  await page.keyboard.press("r");
  expect(await page.getAttribute("html", "data-room")).toBe("projector");
  await page.keyboard.press("t");
  expect(await page.locator(".twin:not(.unseen) tbody tr").count()).toBeGreaterThan(5);
  expect(await axeViolations(page)).toEqual([]);
  await page.keyboard.press("?");
  expect(await page.locator("dialog[open] kbd").count()).toBe(13);
  expect(await axeViolations(page)).toEqual([]);
  await page.close();
});

test("another scenario is run in the page and ends as it does anywhere", async () => {
  const parameters = { ...opened.parameters, months: 36 };
  const scenario = { ...opened, title: "Three years", strategy: "direct", seed: 5, parameters };
  const there = await serveStudio({ "opened.json": JSON.stringify(scenario) }, studio.folder);
  const { page, complaints } = await openPage(browser, `${there.address}#opened`);
  await page.waitForSelector(".stage");
  expect(await page.textContent("h1")).toBe("Searoom: Three years");
  await page.keyboard.press("End");
  const { panel } = run(parameters, { seed: 5, strategy: "direct" });
  const sellers = panel.market.sellers.at(-1);
  await page.waitForFunction(
    (said) => document.querySelector(".twin caption")?.textContent?.includes(said),
    `: ${sellers} firms sell`,
  );
  expect(complaints).toEqual([]);
  await page.close();
  await there.close();
});

test("a run that cannot be read is said to be so, with what can still be done", async () => {
  const broken = await openPage(browser, `${studio.address}#opened`);
  await broken.page.waitForSelector(".failure");
  expect(await broken.page.textContent(".failure")).toMatch(
    /cannot show this run.*opened\.json is not there \(404\).*nothing was sent/s,
  );
  expect(await axeViolations(broken.page)).toEqual([]);
  await broken.page.close();
});

test("a worker that is lost is said to be lost, and the run goes on", async () => {
  const { page } = await openPage(browser, studio.address, { motion: "reduce" });
  await page.route("**/modelWorker*", (route) => route.abort());
  await page.reload();
  await untilAsked(page);
  await page.getByRole("button", { name: "Yes, it will" }).click();
  await page.waitForFunction(() =>
    document.querySelector(".verdict")?.textContent?.startsWith("The futures could not be played"),
  );
  expect(await page.textContent(".when")).toBe("month 180");
  expect(await layoutFaults(page)).toEqual([]);
  await page.close();
});

test("a file of something else is refused and not believed", async () => {
  const { page } = await openPage(browser, studio.address);
  await page.waitForSelector(".stage");
  await page.route("**/hero.run", (route) => route.fulfill({ body: "<html>not a run</html>" }));
  await page.reload();
  await page.waitForSelector(".failure");
  expect(await page.textContent("h1")).toBe("The studio cannot show this run");
  await page.close();
});

test("the first view needs at most 60 kB of JavaScript", () => {
  expect(firstViewScripts(studio.folder)).toBeLessThanOrEqual(60_000);
});
