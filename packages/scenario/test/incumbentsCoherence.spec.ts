import { describe, expect, test } from "vitest";
import { mistakesOf, scenarioFolder, smallest } from "./support/scenarioFolder.ts";

const folder = scenarioFolder();

describe("of incumbents, a scenario may not ask for", () => {
  const cases: readonly (readonly [what: string, text: string, path: string, found: RegExp])[] = [
    [
      "a threat that nobody feels",
      `${smallest}incumbents: { threatWeight: 5 }`,
      "incumbents.threatWeight",
      /no group has both/,
    ],
    [
      "growth of a home market that is not there",
      smallest.replace("[0.8, 0.2]", "[0.8, 0.2], homeGrowthPerYear: 0.1"),
      "groups.incumbents.homeGrowthPerYear",
      /homeRevenueKeurPerMonth is 0/,
    ],
    [
      "customers moved from a home market without accounts",
      smallest.replace("[0.8, 0.2]", "[0.8, 0.2], homeRevenueKeurPerMonth: 9, cannibalised: 0.1"),
      "groups.incumbents.cannibalised",
      /no home accounts/,
    ],
    [
      "a target of shareholders where investors pay",
      smallest.replace("[0.8, 0.2]", "[0.8, 0.2], marginTarget: 0.1"),
      "groups.incumbents.marginTarget",
      /owner is investors/,
    ],
    [
      "purchases to be rid of a rival where nobody buys",
      `${smallest}acquisition: { preemption: 1 }`,
      "acquisition.preemption",
      /no group acquires/,
    ],
    [
      "what is stopped where nobody looks for firms",
      `${smallest.replace("[0.8, 0.2]", "[0.8, 0.2], acquires: true")}acquisition: { reviewMonths: 0, integrationCostKeur: 9 }`,
      "acquisition.integrationCostKeur",
      /reviewMonths is 0/,
    ],
  ];
  test.each(cases)("%s", (_, text, path, found) => {
    const [mistake, ...others] = mistakesOf(folder.write("incoherent.yaml", text));
    expect(others).toEqual([]);
    expect(mistake.path).toBe(path);
    expect(mistake.found).toMatch(found);
  });
});
