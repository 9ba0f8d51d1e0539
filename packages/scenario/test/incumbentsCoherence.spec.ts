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
    [
      "bundles without accounts at home",
      smallest.replace("[0.8, 0.2]", "[0.8, 0.2], responses: [ignore, bundle]"),
      "groups.incumbents.responses",
      /bundle while homeAccountShare is 0/,
    ],
    [
      "talks with rivals without room for an ally",
      smallest.replace("[0.8, 0.2]", "[0.8, 0.2], maxAlliances: 0, responses: [partner]"),
      "groups.incumbents.responses",
      /partner while maxAlliances is 0/,
    ],
    [
      "purchases by those who buy nobody",
      smallest.replace("[0.8, 0.2]", "[0.8, 0.2], responses: [acquire]"),
      "groups.incumbents.responses",
      /acquire while acquires is false/,
    ],
    [
      "purchases that nobody could pay",
      smallest.replace("[0.8, 0.2]", "[0.8, 0.2], acquires: true, responses: [acquire]"),
      "groups.incumbents.responses",
      /homeRevenueKeurPerMonth is 0/,
    ],
    [
      "an answer that nobody knows",
      smallest.replace("[0.8, 0.2]", "[0.8, 0.2], responses: [displace]"),
      "groups.incumbents.responses.0",
      /displace/,
    ],
  ];
  test.each(cases)("%s", (_, text, path, found) => {
    const [mistake, ...others] = mistakesOf(folder.write("incoherent.yaml", text));
    expect(others).toEqual([]);
    expect(mistake.path).toBe(path);
    expect(mistake.found).toMatch(found);
  });
});
