import { describe, expect, test } from "vitest";
import { mistakesOf, scenarioFolder, smallest } from "./support/scenarioFolder.ts";

const folder = scenarioFolder();

describe("of prices and law, a scenario may not ask for", () => {
  const listed = smallest.replace(/capability/g, "pricing: list, capability");
  const cases: readonly (readonly [what: string, text: string, path: string, found: RegExp])[] = [
    [
      "allies who internalise where nobody sets a price by best response",
      `${listed}alliances: { internalisation: 0.5 }\nstrategies: { alone: { pricing: list } }`,
      "alliances.internalisation",
      /no group or strategy has pricing best-response/,
    ],
    [
      "a cartel of one",
      smallest.replace("[0.8, 0.2]", "[0.8, 0.2], count: 1, pricing: cartel"),
      "groups.incumbents.pricing",
      /fewer than two firms can join/,
    ],
    [
      "leniency where nobody hunts",
      `${smallest}regulation: { leniency: 1, detectionPerMonth: 0 }`,
      "regulation.leniency",
      /detectionPerMonth is 0/,
    ],
  ];
  test.each(cases)("%s", (_, text, path, found) => {
    const [mistake, ...others] = mistakesOf(folder.write("incoherent.yaml", text));
    expect(others).toEqual([]);
    expect(mistake.path).toBe(path);
    expect(mistake.found).toMatch(found);
  });
});
