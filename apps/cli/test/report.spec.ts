import { existsSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { outcomeDefinitions } from "@searoom/model";
import { describe, expect, test } from "vitest";
import { told } from "../src/report/comparisonReport.ts";
import { reportHtml } from "../src/report/reportHtml.ts";
import { reportMarkdown } from "../src/report/reportMarkdown.ts";
import { anyReport, hostile } from "./support/anyReport.ts";
import { searoom, small } from "./support/searoom.ts";

const headings = [
  "The answer",
  "How sure",
  "Where the answer flips",
  "What it costs elsewhere",
  "What it depends on",
  "How well it holds",
  "How far to trust it",
  "Where it comes from",
];

describe("compare --report", () => {
  const folder = mkdtempSync(join(tmpdir(), "searoom-report-"));
  const comparing = ["compare", ...small, "--replications", "4", "--workers", "1", "--report"];

  test("writes one page that needs nothing else, and the same bytes again", async () => {
    const [first, second] = [join(folder, "a.html"), join(folder, "b.html")];
    const { code, stdout } = await searoom([...comparing, first]);
    expect(code).toBe(0);
    expect(stdout).toContain("How sure:");
    const page = readFileSync(first, "utf8");
    expect(page).toContain("default-src 'none'");
    expect(page).not.toMatch(/<script|<link|<img|@import|(?:src|href)=/i);
    expect(Array.from(page.matchAll(/<h2>([^<]*)</g), ([, heading]) => heading)).toEqual(headings);
    const ids = Array.from(page.matchAll(/ id="([^"]+)"/g), ([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    await searoom([...comparing, second]);
    expect(readFileSync(second, "utf8").replaceAll("b.html", "a.html")).toBe(page);
  });

  test("writes Markdown where the name says so, and over an earlier report", async () => {
    const file = join(folder, "c.md");
    await searoom([...comparing, file]);
    const { code } = await searoom([...comparing, file]);
    expect(code).toBe(0);
    const text = readFileSync(file, "utf8");
    expect(Array.from(text.matchAll(/^## (.*)$/gm), ([, heading]) => heading)).toEqual(headings);
    expect(text).not.toContain("<svg");
  });

  test("leaves a file alone that is no report, and says so before it works", async () => {
    const file = join(folder, "thesis.html");
    writeFileSync(file, "<p>years of work</p>");
    const { code, stderr } = await searoom([...comparing, file]);
    expect(code).toBe(2);
    expect(stderr).toContain("not a report of Searoom");
    expect(stderr).not.toContain("replications");
    expect(readFileSync(file, "utf8")).toBe("<p>years of work</p>");
  });

  test("asks for an ending that it can write", async () => {
    const file = join(folder, "answer.pdf");
    const { code, stderr } = await searoom([...comparing, file]);
    expect(code).toBe(2);
    expect(stderr).toContain('a report ends in .html or .md, and "answer.pdf" in neither');
    expect(existsSync(file)).toBe(false);
  });
});

test("every outcome that a report tells besides is one of the model", () => {
  const names = outcomeDefinitions.map(({ name }) => name);
  expect(told.filter((name) => !names.includes(name))).toEqual([]);
});

describe("a report", () => {
  test("says who is best and by how much, or that nobody surely is", () => {
    expect(reportMarkdown(anyReport({ decided: true }))).toContain(
      "**open is the best strategy for this firm: founder value 2.0 M€ on average, against 1.0 M€ for direct.**",
    );
    const open = reportMarkdown(anyReport({ decided: false }));
    expect(open).toContain("open leads for this firm, but is not surely the best");
    expect(open).toContain("about 90 replications would decide it");
  });

  test("says that the model is an assumption, and what failed", () => {
    const text = reportMarkdown(anyReport({ failed: 3 }));
    expect(text).toContain("The structure of the model is itself an assumption");
    expect(text).toContain("3 replications of 43 failed");
  });

  test("shows names from files as text, whatever is in them", () => {
    const input = anyReport({ names: [hostile, "b"] });
    for (const text of [reportHtml(input), reportMarkdown(input)]) {
      expect(text).not.toMatch(/<img|<script/i);
      expect(text.replaceAll("\n", "")).not.toMatch(/[\u202e\p{Cc}]/u);
    }
  });
});
