import { type RunResult, run } from "@searoom/model";
import { describe, expect, test } from "vitest";
import { measureNamed } from "../src/patterns/measures/index.ts";
import { see } from "../src/patterns/measures/Measure.ts";
import { readScenario } from "../src/index.ts";

const { parameters } = readScenario("industrial-ai.yaml", ["months=120", "accounts.count=200"]);
const anyRun = run(parameters, { seed: 1 });
const group = parameters.groups.find(({ owner }) => owner === "investors")!.name;

type Told = Partial<Omit<RunResult, "panel">> & { readonly market?: Record<string, number[]> };

/** What a measure says of a run of which only this is known. */
function measured(name: string, { market = {}, ...told }: Told): number {
  const columns = Object.entries(market).map(([key, values]) => [key, Float64Array.from(values)]);
  const panel = {
    ...anyRun.panel,
    market: { ...anyRun.panel.market, ...(Object.fromEntries(columns) as object) },
  };
  const measure = measureNamed(name);
  return measure.read(measure.counts(see(parameters, { ...anyRun, ...told, panel })));
}

const firm = (founded: number, exit: RunResult["firms"][number]["exit"] = null) => ({
  ...anyRun.firms[0],
  group,
  founded,
  exit,
});

describe("lives of four start-ups", () => {
  // By age: fails at 10, fails at 50, is bought at 30 and goes on, is last seen at 20.
  const firms = [
    firm(0, { month: 9, cause: "insolvent" }),
    firm(0, { month: 49, cause: "stopped" }),
    firm(0, { month: 29, cause: "acquired" }),
    firm(100),
  ];

  test.each([
    ["survivalTo12", 3 / 4],
    ["survivalTo48", 3 / 4],
    ["survivalTo60", 3 / 8],
    // Nobody fails in years 6 to 10.
    ["hazardFall", 0],
  ])("%s is %d", (name, expected) => expect(measured(name, { firms })).toBeCloseTo(expected, 12));
});

describe("alliances of four firms", () => {
  const firms = [firm(0), firm(0), firm(10), firm(20)];
  const event = (kind: "alliance signed" | "alliance ended", a: number, b: number, month: number) =>
    ({ kind, firm: a, other: b, month, amountKeur: 0, detail: "" }) as const;
  const events = [
    event("alliance signed", 0, 1, 0),
    event("alliance ended", 0, 1, 5),
    event("alliance signed", 0, 1, 20),
    event("alliance signed", 2, 0, 30),
    event("alliance signed", 3, 2, 40),
  ];

  test("three pairs of four firms are one and a half partners each, however often they sign", () =>
    expect(measured("meanDegree", { firms, events })).toBe(1.5));

  test("both newcomers began with a firm that is older", () =>
    expect(measured("newcomersToOlder", { firms, events })).toBe(1));

  test("one of four ended, in its sixth month", () => {
    expect(measured("endedBy60", { firms, events })).toBeCloseTo(1 / 4, 12);
    // Months at risk: 6 + 100 + 90 + 80.
    expect(measured("tieHazard", { firms, events })).toBeCloseTo(1 / 276, 12);
  });
});

describe("sales of ten years", () => {
  const yearly = [1, 4, 8, 16, 32, 16, 8, 4, 2, 1];
  const bought: number[] = [];
  yearly.forEach((sold) => {
    for (let month = 0; month < 12; month++) bought.push((bought.at(-1) ?? 0) + sold / 12);
  });
  const market = { winsFromNever: bought, adoption: bought.map((sum) => sum / 100) };

  test("doubled every year from take-off to the peak", () =>
    expect(measured("growthToPeak", { market })).toBeCloseTo(1, 9));

  test("were four times those of the year before while few had adopted", () =>
    expect(measured("takeOffJump", { market })).toBeCloseTo(4, 9));
});

test("q of a Bass curve is found again", () => {
  const adoption: number[] = [];
  for (let f = 0; adoption.length < 120; adoption.push(f)) f += (1 - f) * (0.002 + 0.05 * f);
  expect(measured("fittedQ", { market: { adoption } })).toBeCloseTo(12 * 0.05, 6);
});

test("foundings by density: as many in each month are no more and no less", () => {
  const sellers = Array.from({ length: 120 }, (_, month) => 1 + month);
  const firms = sellers.map((_, month) => firm(month));
  expect(measured("foundingsHigh", { firms, market: { sellers } })).toBeCloseTo(1, 12);
});
