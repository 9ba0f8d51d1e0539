import { describe, expect, test } from "vitest";
import { shown } from "../../packages/experiments/studies/Study.ts";
import { studies } from "../../packages/experiments/studies/studies.ts";
import { readDocument, sectionOf } from "./document.ts";

const table = sectionOf(readDocument("docs/statistics.md"), "How often they keep their promise");
const rows = table
  .split("\n")
  .filter((line) => line.startsWith("|"))
  .map((line) =>
    line
      .split("|")
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );

describe("docs/statistics.md: what the short forms of the studies measure", () => {
  test.each(studies)("$name", ({ run }) => {
    for (const finding of run("short")) {
      const { what, promise, times, repetitions } = finding;
      expect(rows.map(([of, promised, short]) => [of, promised, short])).toContainEqual([
        what,
        promise?.text ?? "",
        shown(finding),
      ]);
      expect([what, promise?.kept(times, repetitions) ?? true]).toEqual([what, true]);
    }
  });

  test("every row of the full form is there, and kept its promise of 93–97 where it made one", () => {
    for (const [what, promised, , full] of rows.slice(2)) {
      const share = Number(/^(\d+\.\d)/.exec(full)?.[1]);
      expect([what, Number.isFinite(share)]).toEqual([what, true]);
      if (promised === "93–97") expect([what, 93 <= share && share <= 97]).toEqual([what, true]);
    }
  });
});
