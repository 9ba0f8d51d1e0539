import { compare } from "@searoom/experiments";
import { outcomeDefinitions, run, runStrategies } from "@searoom/model";
import { readScenarioFile } from "@searoom/scenario";
import * as Effect from "effect/Effect";
import { describe, expect, test } from "vitest";
import { measuresFor, see } from "../src/sanity/measures.ts";
import { figuresOf, summarise } from "../src/sanity/summarise.ts";
import { comparisonStory } from "../src/tell/comparisonStory.ts";
import { howAgesCount, sanityTable } from "../src/tell/sanityTable.ts";
import { tellStory } from "../src/tell/story.ts";
import { pageFor } from "../src/terminal/page.ts";
import { plainPage } from "./support/plainPage.ts";
import { industrialAi } from "./support/searoom.ts";

const scenario = Effect.runSync(
  readScenarioFile(industrialAi, { overrides: ["accounts.count=500", "months=60"] }),
);
const { parameters } = scenario;

const strategies = Object.keys(parameters.strategies);
const outcome = outcomeDefinitions[0];
const comparison = compare(
  [0, 1, 2].flatMap((replication) =>
    runStrategies(parameters, { seed: 1, replication, strategies }).map((row) => ({
      ...row,
      replication,
    })),
  ),
  { outcomes: outcomeDefinitions, on: outcome.name },
);
const result = run(parameters, { seed: 3, strategy: "incumbent-partner" });
const measures = measuresFor(parameters.months);
const summaries = summarise(measures, [figuresOf(measures, see(parameters, result))]);

/** Everything that is told of runs, on a page of so many columns. */
function told(columns: number): Readonly<Record<string, readonly string[]>> {
  const page = { ...plainPage, columns };
  return {
    "a run": tellStory(scenario, result, outcomeDefinitions, page),
    "a comparison": comparisonStory({ comparison, outcome, who: "this firm", ...page }),
    "many seeds": [
      ...sanityTable(summaries, 2, page),
      ...howAgesCount(summaries, parameters.months, columns),
    ],
  };
}

describe.each([60, 80])("on a terminal of %d columns", (columns) => {
  test.each(Object.entries(told(columns)))("%s has no line that is wider", (_, lines) =>
    expect(lines.filter((line) => line.length > columns)).toEqual([]),
  );
});

test("nothing is left out on a narrow page but years and plots", () => {
  const wordsOn = (columns: number) =>
    Object.values(told(columns))
      .flat()
      .join(" ")
      .split(/\s+/)
      .filter((word) => /^[a-z]/i.test(word));
  const narrow = new Set(wordsOn(60));
  expect(wordsOn(Infinity).filter((word) => !narrow.has(word))).toEqual([]);
});

describe("the page of a stream", () => {
  const stream = (of: Partial<NodeJS.WriteStream>) =>
    ({ hasColors: () => true, ...of }) as NodeJS.WriteStream;

  test("is as wide as the terminal", () =>
    expect(pageFor(stream({ isTTY: true, columns: 60 })).columns).toBe(60));

  test("has no edge where nobody looks, and where the terminal does not know", () => {
    expect(pageFor(stream({ isTTY: false, columns: 60 })).columns).toBe(Infinity);
    expect(pageFor(stream({ isTTY: true, columns: 0 })).columns).toBe(Infinity);
  });

  test("has colours where the terminal has", () => {
    expect(pageFor(stream({ isTTY: true, columns: 60 })).paint("bold", "x")).not.toBe("x");
    expect(pageFor(stream({ isTTY: false })).paint("bold", "x")).toBe("x");
    const plain = stream({ isTTY: true, columns: 60, hasColors: () => false });
    expect(pageFor(plain).paint("bold", "x")).toBe("x");
  });
});
