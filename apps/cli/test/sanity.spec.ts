import { type FirmRecord, run, type RunResult } from "@searoom/model";
import { readScenarioFile } from "@searoom/scenario";
import * as Effect from "effect/Effect";
import { describe, expect, test } from "vitest";
import { measuresFor, see } from "../src/sanity/measures.ts";
import { figuresOf, summarise, type Summary } from "../src/sanity/summarise.ts";
import { howAgesCount, sanityTable } from "../src/tell/sanityTable.ts";
import { plainPage } from "./support/plainPage.ts";
import { industrialAi } from "./support/searoom.ts";

const { parameters } = Effect.runSync(
  readScenarioFile(industrialAi, { overrides: ["accounts.count=300", "months=60"] }),
);
const anyRun = run(parameters, { seed: 1 });
const measures = measuresFor(60);

/** A run of 60 months of which only these firms and events are known. */
function summariesOf(told: Pick<RunResult, "firms" | "events">): readonly Summary[] {
  return summarise(measures, [figuresOf(measures, see(parameters, { ...anyRun, ...told }))]);
}

function named(summaries: readonly Summary[], name: string): Summary {
  return summaries.find((summary) => summary.name === name)!;
}

const firm = (founded: number, exit: FirmRecord["exit"] = null): FirmRecord => ({
  group: "start-ups",
  label: "start-up",
  founded,
  focus: false,
  treated: false,
  partnering: "direct",
  capability: [],
  exit,
});

const event = { other: -1, amountKeur: 0, detail: "" };

describe("five start-ups over 60 months, by hand", () => {
  // By age: ends at 10, ends at 12, bought at 30, last seen at 30, last seen at 60.
  const firms = [
    firm(40, { month: 49, cause: "insolvent" }),
    firm(0, { month: 11, cause: "stopped" }),
    firm(0, { month: 29, cause: "acquired" }),
    firm(30),
    firm(0),
  ];
  const events: RunResult["events"] = [
    { ...event, kind: "round closed", firm: 4, month: 5 },
    { ...event, kind: "round closed", firm: 3, month: 45 },
    { ...event, kind: "round closed", firm: 3, month: 50 },
  ];
  const summaries = summariesOf({ firms, events });
  const staying = (age: number) => named(summaries, `in business or bought at ${age} months`);

  test("after 10 months 4/5 are left, after 12 months 3/5, and who is bought stays", () =>
    // Counted among those old enough it would be 3/5, 3/4 and 2/3: it would rise again.
    expect([12, 24, 36, 48, 60].map((age) => staying(age).mean)).toEqual(
      Array.from({ length: 5 }, () => expect.closeTo(3 / 5, 12)),
    ));

  test("each figure says of how many firms, and how many could have been seen at that age", () => {
    const cases = [12, 24, 36, 48, 60].map((age) => staying(age).cases!);
    expect(cases.map(({ all, oldEnough }) => [all, oldEnough])).toEqual([
      [5, 5],
      [5, 4],
      [5, 3],
      [5, 3],
      [5, 3],
    ]);
    expect(cases[1]).toMatchObject({ what: "firms", age: 24 });
  });

  test("rounds compete with exits: two of five close one within 36 months", () =>
    expect(named(summaries, "close a round within 36 months")).toMatchObject({
      mean: expect.closeTo(2 / 5, 12),
      cases: { all: 5, oldEnough: 3 },
    }));

  test("in words", () => {
    const lines = sanityTable(summaries, 1, plainPage);
    expect(lines.find((line) => line.includes("bought at 24 months"))).toMatch(
      // One seed has no range.
      /months +60 % +4 of 5 firms$/,
    );
    expect(howAgesCount(summaries, 60, 96).join(" ")).toMatch(
      /Kaplan–Meier .* All firms on investors' money that were founded in these 60 months count/,
    );
  });
});

test("alliances count by age from their contract on", () => {
  const pair = (kind: "alliance signed" | "alliance ended", other: number, month: number) => ({
    ...event,
    kind,
    firm: 0,
    other,
    month,
    detail: kind === "alliance ended" ? "neglected" : "",
  });
  const summaries = summariesOf({
    firms: [],
    events: [
      pair("alliance signed", 1, 0),
      pair("alliance signed", 2, 0),
      pair("alliance ended", 1, 20),
      pair("alliance signed", 3, 30),
    ],
  });
  expect(named(summaries, "ended within 60 months")).toMatchObject({
    cases: { what: "alliances", all: 3, oldEnough: 2 },
  });
});

test("a market without start-ups says nothing of ages", () => {
  const summaries = summariesOf({ firms: [], events: [] });
  expect(howAgesCount(summaries, 60, 96)).toEqual([]);
});
