import { outcomeDefinitions } from "@searoom/model";
import { describe, expect, test } from "vitest";
import { outcomeTable } from "../src/tell/outcomeTable.ts";
import { plainPage } from "./support/plainPage.ts";

const all = Object.fromEntries(outcomeDefinitions.map(({ name }) => [name, 1]));

/** The lines of one table, its heading first. */
function tableUnder(heading: string, outcomes: Readonly<Record<string, number>>): string[] {
  const lines = outcomeTable(outcomeDefinitions, outcomes, plainPage);
  const from = lines.indexOf(heading);
  if (from === -1) return [];
  const end = lines.indexOf("", from);
  return lines.slice(from, end === -1 ? undefined : end);
}

describe("outcomes that are told apart", () => {
  test.each([
    [
      "By channel",
      ["direct", "introduction", "reseller", "wordOfMouth", "inbound"],
      ["acquisitionCost", "openedBy"],
      ["mutualGain"],
    ],
    [
      "Alliances by who pays for the two sides",
      ["investors", "mixed", "owners"],
      ["activeAtSixMonths", "mutualGain"],
      ["openedBy"],
    ],
  ])("%s", (heading, rows, heads, elsewhere) => {
    const [, head, ...told] = tableUnder(heading, all);
    expect(told.map((line) => line.trim().split(/ +/)[0])).toEqual(rows);
    for (const what of heads) expect(head).toContain(what);
    for (const what of elsewhere) expect(head).not.toContain(what);
  });

  test("all have a table, and a table of which nothing is defined is left out", () => {
    const apart = outcomeDefinitions.filter(({ name }) => name.includes("."));
    const none = { ...all, ...Object.fromEntries(apart.map(({ name }) => [name, NaN])) };
    const lines = outcomeTable(outcomeDefinitions, none, plainPage);
    expect(lines.some((line) => line.startsWith("By channel"))).toBe(false);
    for (const { name } of apart) {
      const [what, part] = name.split(".");
      const told = outcomeTable(outcomeDefinitions, { ...none, [name]: 0.375 }, plainPage);
      expect(
        told.some((line) => line.trim().startsWith(part) && /38 %|0\.38|375 €/.test(line)),
        name,
      ).toBe(true);
      expect(
        told.some((line) => line.trim().split(/ +/).includes(what)),
        name,
      ).toBe(true);
    }
  });
});
