import { describe, expect, test } from "vitest";
import { mistakesOf, said, scenarioFolder, smallest } from "./support/scenarioFolder.ts";

const folder = scenarioFolder();

/** What comes from outside the market, or from those who make it themselves, and cannot. */
describe("a scenario file is refused where it plans", () => {
  const cases: readonly (readonly [string, string, string, RegExp])[] = [
    [
      "a shock after the last month",
      `${smallest}environment: { shock: { month: 120 } }`,
      "environment.shock.month",
      /fewer than the months of the run/,
    ],
    [
      "designs that nobody gives",
      `${smallest}community: { shareRate: 1 }`,
      "community.shareRate",
      /only where community.giverShare is above 0/,
    ],
    [
      "makers where nobody may make",
      `${smallest}utility: { selfSupply: false }\ncommunity: { giverShare: 0.5 }`,
      "community.giverShare",
      /only where utility.selfSupply is true/,
    ],
  ];
  test.each(cases)("%s", (_, text, path, found) => {
    const [mistake, ...others] = mistakesOf(folder.write("incoherent.yaml", text));
    expect(others).toEqual([]);
    expect(mistake.path).toBe(path);
    expect(said(mistake)).toMatch(found);
  });
});
