import { expect, test } from "vitest";
import { mistakesOf, scenarioFolder, smallest } from "./support/scenarioFolder.ts";

const folder = scenarioFolder();

const cases: readonly (readonly [name: string, text: string, path: string, found: RegExp])[] = [
  [
    "a portfolio of one",
    "strategies: { managed: { partnering: portfolio, maxAlliances: 1 } }",
    "strategies.managed.partnering",
    /found a portfolio while maxAlliances is 1; allowed another policy, or a maxAlliances of at/,
  ],
];

test.each(cases)("%s", (_, text, path, found) => {
  const [mistake, ...others] = mistakesOf(folder.write("incoherent.yaml", `${smallest}${text}\n`));
  expect(others).toEqual([]);
  expect(mistake.path).toBe(path);
  expect(`found ${mistake.found}; allowed ${mistake.allowed}`).toMatch(found);
});
