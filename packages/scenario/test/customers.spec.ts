import { describe, expect, test } from "vitest";
import { mistakesOf, scenarioFolder, smallest } from "./support/scenarioFolder.ts";

const folder = scenarioFolder();

describe("what customers are told to do and cannot", () => {
  const cases: readonly (readonly [name: string, text: string, path: string, found: RegExp])[] = [
    [
      "delight that nobody hears of",
      `${smallest}reach: { wordOfMouthReach: mixing, delightedTalkFactor: 2 }`,
      "reach.delightedTalkFactor",
      /network alone/,
    ],
  ];
  test.each(cases)("%s", (_, text, path, found) => {
    const [mistake, ...others] = mistakesOf(folder.write("incoherent.yaml", text));
    expect(others).toEqual([]);
    expect(mistake.path).toBe(path);
    expect(`found ${mistake.found}; allowed ${mistake.allowed}`).toMatch(found);
  });
});
