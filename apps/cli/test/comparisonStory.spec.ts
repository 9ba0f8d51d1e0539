import { compare } from "@searoom/experiments";
import { outcomeDefinitions } from "@searoom/model";
import { describe, expect, test } from "vitest";
import { comparisonStory } from "../src/tell/comparisonStory.ts";
import { plainPage } from "./support/plainPage.ts";

const outcome = outcomeDefinitions.find(({ name }) => name === "founderValue")!;
const at = outcomeDefinitions.indexOf(outcome);

/** The story of strategies with one founder value for each replication, in one line. */
function storyOf(values: Readonly<Record<string, readonly number[]>>, error = 0.05): string {
  const rows = Object.entries(values).flatMap(([strategy, of]) =>
    of.map((value, replication) => {
      const outcomes = new Float64Array(outcomeDefinitions.length).with(at, value);
      return { strategy, replication, outcomes };
    }),
  );
  const comparison = compare(rows, { outcomes: outcomeDefinitions, on: outcome.name, error });
  const story = comparisonStory({ comparison, outcome, who: "this firm", ...plainPage });
  return story.join(" ").replaceAll(/ +/g, " ");
}

describe("a pair that is clear alone and not among the others", () => {
  const flat = [0, 0, 0, 0, 0, 0];
  const story = storyOf({
    direct: flat,
    // Against direct t = 10 / (8.94 / √6) = 2.74 with 5 degrees of freedom: p = 0.041, the second smallest of five.
    reseller: [10, 20, 0, 20, 10, 0],
    coopetition: [1, -1, 2, -2, 3, -3],
    "start-up-partner": [-1, 2, -3, 4, -5, 3],
  });

  test("is marked, and the correction explained below it with both numbers", () => {
    expect(story).toMatch(/direct −10 k€ −19 k€ … −614 € 0 % not decided\*; about \d+ repl/);
    expect(story).toMatch(
      /\* Taken alone it would be decided: its interval leaves out 0\. But 5 pairs/,
    );
    expect(story).toMatch(
      /\(Holm\), it is not: .*direct p = 0\.041, corrected 0\.16.* below 0\.05\./,
    );
  });

  test("is explained once: the second table looks back", () => {
    expect(story.match(/Taken alone/g)).toHaveLength(1);
    expect(story).toMatch(/\* As above: reseller p = 0\.041, corrected 0\.16\./);
  });

  test("and a pair that is clear but for the several looks says so", () => {
    // Against direct t = 10 / (8.94 / √6) = 2.74: p = 0.041.
    const looked = storyOf({ direct: flat, reseller: [10, 20, 0, 20, 10, 0] }, 0.025);
    expect(looked).toMatch(
      /leaves out 0, but p = 0\.041: decided is below 0\.025, because a comparison that may stop early/,
    );
  });

  test("but no explanation stands where nothing needs one", () => {
    const clear = storyOf({ direct: flat, reseller: [1, 2, 1, 2, 1, 2] });
    expect(clear).toMatch(/reseller \+1\.5 k€ .* better/);
    expect(clear).not.toMatch(/\*|Holm/);
    const unclear = storyOf({ direct: flat, reseller: [1, -2, 1, 2, -1, 2] });
    expect(unclear).toMatch(/not decided;/);
    expect(unclear).not.toMatch(/\*|Holm/);
  });
});

describe("one replication", () => {
  const story = storyOf({ direct: [1], reseller: [2], coopetition: [3] });

  test("has an order and says that nothing is known of its certainty", () => {
    expect(story).toMatch(
      /^Highest founder value for this firm in this one run: coopetition — 3\.0 k€/,
    );
    expect(story).toMatch(/How sure: nothing can be said\./);
    expect(story).toMatch(/reseller −1\.0 k€/);
  });

  test("has no probability, no interval, no verdict and no price of one", () => {
    expect(story).not.toMatch(/%|interval|best in|better in|verdict|decided|NaN|–/);
  });
});

test("a strategy that has a value once is not judged by it", () => {
  const story = storyOf({ direct: [1, 2, 3], reseller: [9, NaN, NaN] });
  expect(story).toMatch(/direct −8\.0 k€ – \S+ % one run in which both have a value/);
});
