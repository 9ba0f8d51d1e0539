import { describe, expect, test } from "vitest";
import {
  drawDifferences,
  drawFlipMap,
  drawDistribution,
  drawRanking,
  drawTradeOffs,
  plainMarkdown,
  svgText,
  tableHtml,
  tableMarkdown,
  tableOfFlipShares,
} from "../src/index.ts";
import * as courses from "../gallery/courses.ts";
import * as samples from "../gallery/samples.ts";
import { labelsOf, marksOf } from "./support/layout.ts";

const wordsOf = (...given: Parameters<typeof labelsOf>) =>
  labelsOf(...given).map(({ what }) => what);

describe("what there is nothing of is said", () => {
  test("a ranking without strategies", () => {
    const drawing = drawRanking({ ...samples.ranking, strategies: [] });
    expect(wordsOf(drawing).join(" ")).toContain("No strategy has a value of founder value");
  });

  test("a map without a measured cell", () => {
    expect(drawFlipMap({ ...samples.flipMap, cells: [] }).description).toContain(
      "No cell of the map has been measured",
    );
  });

  test("a strategy without a value is named below", () => {
    const [first, ...others] = samples.ranking.strategies;
    const drawing = drawRanking({
      ...samples.ranking,
      strategies: [{ ...first, mean: NaN }, ...others],
    });
    expect(wordsOf(drawing)).toContain("Without a value, and not drawn: direct.");
  });

  test("replications that never got there are counted beside the dots", () => {
    expect(wordsOf(drawDistribution(courses.distribution)).join(" ")).toContain(
      "start-up-partner: 12 replications of 100 without a value",
    );
  });
});

test("the shape of a difference says its verdict, whatever its colour", () => {
  const shape = (verdict: "better" | "worse" | "undecided") => {
    const pairs = [{ name: "a", mean: 0, low: -1, high: 1, winShare: 0.5, verdict }];
    const drawing = drawDifferences({ ...samples.differences, pairs });
    return marksOf(drawing)
      .filter(
        ({ tag, attributes }) =>
          (tag === "path" || tag === "circle") && /fill|hollow/.test(String(attributes["class"])),
      )
      .map(
        ({ tag, attributes }) =>
          `${tag} ${String(attributes["class"])} ${String(attributes["d"] ?? "").split(",").length}`,
      )[0];
  };
  expect(new Set([shape("better"), shape("worse"), shape("undecided")]).size).toBe(3);
});

test("a strategy looks the same in every picture: its place in the file decides", () => {
  const tinted = (svg: string) =>
    Array.from(new Set(Array.from(svg.matchAll(/tint-(\d) fill/g), ([, n]) => n))).toSorted();
  expect(tinted(svgText(drawRanking(samples.ranking)))).toEqual(["0", "1", "2", "3", "4"]);
  const [, , partner] = samples.tradeOffs.strategies;
  const alone = drawTradeOffs({
    ...samples.tradeOffs,
    strategies: [
      ...samples.tradeOffs.strategies
        .slice(0, 2)
        .map((one) => ({ ...one, x: { mean: NaN, low: NaN, high: NaN } })),
      partner,
    ],
  });
  expect(svgText(alone)).toContain("tint-2 fill");
});

test("what lies on the map is measured by its area", () => {
  const cell = { y0: 0, y1: 1, state: "decided" as const };
  const table = tableOfFlipShares({
    ...samples.flipMap,
    strategies: ["a", "b"],
    cells: [
      { ...cell, x0: 0, x1: 0.25, best: 0 },
      { ...cell, x0: 0.25, x1: 0.75, best: 1 },
      { ...cell, x0: 0.75, x1: 1, best: 1, state: "undecided" },
    ],
  });
  expect(table.rows).toEqual([
    ["b", "75 %", "50 %"],
    ["a", "25 %", "25 %"],
  ]);
});

describe("a name is a name", () => {
  const hostile = `<img src=x onerror=alert(1)>|"'&\u0000\u202Ex`;
  const strategies = [{ ...samples.ranking.strategies[0], name: hostile }];

  test("in SVG", () => {
    const svg = svgText(drawRanking({ ...samples.ranking, strategies }));
    expect(svg).not.toContain("<img");
    expect(svg).toContain("&lt;img");
    expect(svg.replaceAll("\n", "")).not.toMatch(/[\p{Cc}\u202e]/u);
  });

  test("in tables of HTML and Markdown", () => {
    const table = {
      caption: hostile,
      columns: [{ name: hostile, numeric: false }],
      rows: [[hostile]],
    };
    expect(tableHtml(table)).not.toContain("<img");
    expect(tableMarkdown(table)).not.toContain("<img");
    expect(plainMarkdown("a|b*c<d")).toBe("a\\|b\\*c&lt;d");
  });
});

test("a file of its own brings its styles; a picture of a page leaves them to the page", () => {
  const drawing = drawRanking(samples.ranking);
  expect(svgText(drawing, { standalone: true })).toContain("<style>");
  expect(svgText(drawing)).not.toContain("<style>");
  expect(svgText(drawing)).toBe(svgText(drawRanking(samples.ranking)));
});
