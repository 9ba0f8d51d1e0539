import { run, type Parameters } from "@searoom/model";
import { describe, expect, test } from "vitest";
import { changed, youngMarket } from "./markets.ts";

const young = youngMarket("months=72");
const [startUps, incumbents] = young.groups;

/** Months in which incumbents came in, the last of the run for who never did. */
function entriesInto(parameters: Parameters): readonly number[] {
  return [1, 2, 3].flatMap((seed) => {
    const { firms, events } = run(parameters, { seed, strategy: "direct" });
    return firms.flatMap(({ group }, firm) => {
      if (group !== incumbents.name) return [];
      const entry = events.find((event) => event.kind === "entered market" && event.firm === firm);
      return [entry?.month ?? parameters.months];
    });
  });
}

function withAttention(attentionMedian: number, parameters = young): Parameters {
  return changed(parameters, { groups: [startUps, { ...incumbents, attentionMedian }] });
}

describe("incumbents from next door", () => {
  test("come into a market that grows, and the sooner the faster it grows", () => {
    const coming = (inboundPerMonth: number) =>
      entriesInto(changed(withAttention(0.02), { reach: { inboundPerMonth } }));
    const slow = coming(0.0005);
    const fast = coming(0.03);
    fast.forEach((month, firm) => expect(month).toBeLessThanOrEqual(slow[firm]));
    expect(sum(fast)).toBeLessThan(sum(slow));
    // Each looks up at a size of its own, and nobody before there is anything to see.
    expect(new Set(fast).size).toBeGreaterThan(5);
    expect(Math.min(...fast)).toBeGreaterThan(incumbents.inertiaMonths);
  });

  test("stay out of a market that is not worth their attention", () => {
    expect(new Set(entriesInto(withAttention(100)))).toEqual(new Set([young.months]));
    expect(new Set(entriesInto(withAttention(0)))).toEqual(new Set([incumbents.inertiaMonths]));
  });
});

function sum(months: readonly number[]): number {
  return months.reduce((total, month) => total + month, 0);
}
