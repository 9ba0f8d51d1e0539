import { describe, expect, test } from "vitest";
import { mistakesOf, read, scenarioFolder, smallest } from "./support/scenarioFolder.ts";

const folder = scenarioFolder();

describe("governance in a scenario file", () => {
  test("says only what it changes; a strategy that is silent has that of the group in question", () => {
    const file = folder.write(
      "governed.yaml",
      `${smallest.replace("[0.8, 0.2]", "[0.8, 0.2], governance: fair")}
governance: { fair: { split: own, criterion: { familiarity: 2 } } }
focus: { group: incumbents, strategy: silent }
strategies: { silent: {}, usual: { governance: null } }
`,
    );
    const { governance, groups, strategies } = read(file).parameters;
    expect(governance).toEqual({ fair: { split: "own", criterion: { familiarity: 2 } } });
    expect(groups.map((group) => group.governance)).toEqual([null, "fair"]);
    expect(strategies["silent"].governance).toBe("fair");
    expect(strategies["usual"].governance).toBeNull();
  });

  test("that is asked for and not there is reported where it is asked for", () => {
    const file = folder.write(
      "lost.yaml",
      `${smallest.replace("[0.8, 0.2]", "[0.8, 0.2], governance: fairr")}
governance: { fair: {} }
strategies: { one: { governance: unfair } }
`,
    );
    expect(mistakesOf(file).map(({ path, suggestion }) => [path, suggestion])).toEqual([
      ["groups.incumbents.governance", "fair"],
      ["strategies.one.governance", "fair"],
    ]);
  });
});
