import { describe, expect, test } from "vitest";
import { mistakesOf, scenarioFolder, smallest } from "./support/scenarioFolder.ts";

const folder = scenarioFolder();

describe("of money, a scenario may not ask for", () => {
  const cases: readonly (readonly [what: string, text: string, path: string, allowed: RegExp])[] = [
    [
      "inflation out of order",
      `${smallest}environment: { inflation: [{ fromMonth: 9, perYear: 0.1 }, { fromMonth: 4 }] }`,
      "environment.inflation.1.fromMonth",
      /after 9/,
    ],
    [
      "inflation after the end of the run",
      `${smallest}environment: { inflation: [{ fromMonth: 120, perYear: 0.1 }] }`,
      "environment.inflation.0.fromMonth",
      /months of the run, of which there are 120/,
    ],
    [
      "a term without an end that is paid ahead",
      `${smallest.replace("[0.8, 0.2]", "[0.8, 0.2], oneOffShare: 0.1")}contract: { form: perpetual }`,
      "groups.incumbents.oneOffShare",
      /fixed or geometric/,
    ],
  ];
  test.each(cases)("%s", (_, text, path, allowed) => {
    const [mistake, ...others] = mistakesOf(folder.write("incoherent.yaml", text));
    expect(others).toEqual([]);
    expect(mistake.path).toBe(path);
    expect(mistake.allowed).toMatch(allowed);
  });
});
