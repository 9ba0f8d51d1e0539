import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { svgText, tableHtml, tableMarkdown } from "../src/index.ts";
import { drawings } from "./support/arbitraries.ts";
import { labelsOf, outside, overlaps, shapesOf, whatIsNotWellFormed } from "./support/layout.ts";

const runs = { numRuns: 150 };

describe.each(Object.entries(drawings))("%s, of any data", (_, drawn) => {
  test("is well-formed, and every number in it is one", () => {
    fc.assert(
      fc.property(drawn, ({ drawing }) => {
        const svg = svgText(drawing);
        expect(whatIsNotWellFormed(svg)).toBeNull();
        expect(svg).not.toMatch(/="[^"]*\b(NaN|Infinity|undefined)\b[^"]*"/);
        expect(svg).toMatch(/<title id="[^>]*>[^]*<desc id="/);
      }),
      runs,
    );
  });

  test("stays within its frame", () => {
    fc.assert(
      fc.property(drawn, ({ drawing }) => {
        expect(outside(drawing, [...labelsOf(drawing), ...shapesOf(drawing)])).toEqual([]);
      }),
      runs,
    );
  });

  test("has no word upon another", () => {
    fc.assert(
      fc.property(drawn, ({ drawing }) => {
        expect(overlaps(labelsOf(drawing))).toEqual([]);
      }),
      runs,
    );
  });

  test("has a table with a cell for every column, whose names are no markup", () => {
    fc.assert(
      fc.property(drawn, ({ table }) => {
        for (const row of table.rows) expect(row).toHaveLength(table.columns.length);
        expect(whatIsNotWellFormed(tableHtml(table))).toBeNull();
        for (const line of tableMarkdown(table).split("\n"))
          expect(line.replace(/\\./g, "").split("|")).toHaveLength(table.columns.length + 2);
      }),
      runs,
    );
  });
});
