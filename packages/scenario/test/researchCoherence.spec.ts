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
      /innovationPerKeur or technology.researchLearningPerMonth above 0/,
    ],
    [
      "learning that nobody pays for",
      `${smallest}technology: { researchLearningPerMonth: 0.01 }`,
      "technology.researchLearningPerMonth",
      /researchKeurPerMonth or researchShare/,
    ],
    [
      "research together in which nothing is shared",
      `${smallest}alliances: { scopes: [sales, research] }`,
      "alliances.scopes",
      /transferPerMonth/,
    ],
    [
      "the same by a governance",
      `${smallest}governance: { labs: { scopes: [research] } }`,
      "governance.labs.scopes",
      /a group that spends/,
    ],
    [
      "knowledge shared by research together, and no such research",
      `${smallest}alliances: { transferPerMonth: 0.1 }`,
      "alliances.transferPerMonth",
      /scopes with research/,
    ],
    [
      "what only a pair can use, where nothing is learnt",
      `${smallest}alliances: { spillover: 0.5 }`,
      "alliances.spillover",
      /leakagePerMonth/,
    ],
  ];
  test.each(cases)("%s", (_, text, path, allowed) => {
    const [mistake, ...others] = mistakesOf(folder.write("incoherent.yaml", text));
    expect(others).toEqual([]);
    expect(mistake.path).toBe(path);
    expect(mistake.allowed).toMatch(allowed);
  });
});
