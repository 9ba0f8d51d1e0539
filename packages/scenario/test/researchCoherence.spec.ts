import { describe, expect, test } from "vitest";
import { mistakesOf, scenarioFolder, smallest } from "./support/scenarioFolder.ts";

const folder = scenarioFolder();
const spending = smallest.replace("[0.8, 0.2]", "[0.8, 0.2], researchKeurPerMonth: 5");

describe("of research, a scenario may not ask for", () => {
  const cases: readonly (readonly [what: string, text: string, path: string, allowed: RegExp])[] = [
    [
      "innovation that nobody pays for",
      `${smallest}technology: { innovationPerKeur: 0.01 }`,
      "technology.innovationPerKeur",
      /researchKeurPerMonth or researchShare/,
    ],
    [
      "spending that brings nothing",
      spending,
      "groups.incumbents.researchKeurPerMonth",
      /innovationPerKeur above 0/,
    ],
  ];
  test.each(cases)("%s", (_, text, path, allowed) => {
    const [mistake, ...others] = mistakesOf(folder.write("incoherent.yaml", text));
    expect(others).toEqual([]);
    expect(mistake.path).toBe(path);
    expect(mistake.allowed).toMatch(allowed);
  });
});
