import { describe, expect, test } from "vitest";
import { mistakesOf, read, said, scenarioFolder, smallest } from "./support/scenarioFolder.ts";

const folder = scenarioFolder();
const oneComponent = `components:
  analytics: {}
groups:
  start-ups: { capability: { analytics: 0.8 } }
`;

test("a planned course of needs names its component, which becomes a place", () => {
  const { parameters } = read(
    folder.write(
      "shift.yaml",
      `${smallest}environment: { needShifts: [{ component: analytics, month: 5, to: 3 }] }`,
    ),
  );
  expect(parameters.environment.needShifts).toEqual([
    { component: 1, month: 5, months: 1, from: 1, to: 3 },
  ]);
});

describe("needs that cannot move", () => {
  const shifts = (...courses: readonly string[]) =>
    `${smallest}environment: { needShifts: [${courses.join(", ")}] }`;
  const cases: readonly (readonly [name: string, text: string, path: string, said: RegExp])[] = [
    [
      "by chance, with nothing to move to",
      `${oneComponent}environment: { needDriftSdPerMonth: 0.1 }`,
      "environment.needDriftSdPerMonth",
      /two components or more/,
    ],
    [
      "as planned, with nothing to move to",
      `${oneComponent}environment: { needShifts: [{ component: analytics, from: 0 }] }`,
      "environment.needShifts",
      /two components or more/,
    ],
    [
      "to a component that is not there",
      shifts("{ component: analytic }"),
      "environment.needShifts.0.component",
      /"analytic".*hardware, analytics/,
    ],
    [
      "after the run",
      shifts("{ component: analytics, month: 500 }"),
      "environment.needShifts.0.month",
      /of which there are 120/,
    ],
    [
      "away from everything",
      shifts("{ component: analytics, from: 0 }", "{ component: hardware, to: 0 }"),
      "environment.needShifts",
      /needed all the time/,
    ],
  ];
  test.each(cases)("%s", (_, text, path, expected) => {
    const [mistake, ...others] = mistakesOf(folder.write("incoherent.yaml", text));
    expect(others).toEqual([]);
    expect(mistake.path).toBe(path);
    expect(said(mistake)).toMatch(expected);
  });
});

describe("outsiders whom nobody would notice", () => {
  const outside = "technology: { outsideInnovationPerYear: 1";
  const cases: readonly (readonly [name: string, text: string, path: string, said: RegExp])[] = [
    [
      "bring nothing better or cheaper",
      `${smallest}${outside}, outsideInnovationStep: 0, outsideInnovationSaving: 0 }`,
      "technology.outsideInnovationPerYear",
      /better or cheaper/,
    ],
    [
      "come after the run",
      `${smallest}${outside}, outsideFromMonth: 200 }`,
      "technology.outsideFromMonth",
      /of which there are 120/,
    ],
    [
      "sell what does not arrive",
      `${smallest.replace("hardware: {}", "hardware: { outsideInnovationPerYear: 1 }")}alliances: { armsLengthDepth: 0 }`,
      "components.hardware.outsideInnovationPerYear",
      /nothing bought arrives/,
    ],
  ];
  test.each(cases)("%s", (_, text, path, expected) => {
    const [mistake, ...others] = mistakesOf(folder.write("outside.yaml", text));
    expect(others).toEqual([]);
    expect(mistake.path).toBe(path);
    expect(said(mistake)).toMatch(expected);
  });
});

describe("needs that nobody has", () => {
  const cases: readonly (readonly [name: string, text: string, path: string, said: RegExp])[] = [
    [
      "of the one component",
      oneComponent.replace("analytics: {}", "analytics: { weighedBy: 0.5 }"),
      "components.analytics.weighedBy",
      /needs something/,
    ],
    [
      "of any component",
      smallest
        .replace("hardware: {}", "hardware: { weighedBy: 0 }")
        .replace("analytics: {}", "analytics: { weighedBy: 0 }"),
      "components",
      /no job weighs/,
    ],
  ];
  test.each(cases)("%s", (_, text, path, expected) => {
    const [mistake, ...others] = mistakesOf(folder.write("weighed.yaml", text));
    expect(others).toEqual([]);
    expect(mistake.path).toBe(path);
    expect(said(mistake)).toMatch(expected);
  });
});

test.each([
  ["groups.start-ups.aim", oneComponent.replace("0.8 }", "0.8 }, aim: customers")],
  ["strategies.new.aim", `${oneComponent}strategies: { new: { aim: unserved } }`],
])("an aim where all need the same: %s", (path, text) => {
  const [mistake, ...others] = mistakesOf(folder.write("aim.yaml", text));
  expect(others).toEqual([]);
  expect(mistake.path).toBe(path);
  expect(said(mistake)).toMatch(/all jobs need the same/);
});
