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
  ];
  test.each(cases)("%s", (_, text, path, found) => {
    const [mistake, ...others] = mistakesOf(folder.write("incoherent.yaml", text));
    expect(others).toEqual([]);
    expect(mistake.path).toBe(path);
    expect(mistake.found).toMatch(found);
  });
});
