import { expect, test } from "vitest";
import { comparedWith, dotsOf } from "../src/stage/bet.ts";
import type { Future } from "../src/workers/Future.ts";

const future = (strategy: string, replication: number, outlives: boolean): Future => ({
  strategy,
  replication,
  digest: "",
  outlives,
  share: new Float32Array(0),
});

test("futures become a row of dots for each strategy, the run's own first and those it outlives before the others", () => {
  const futures = [
    future("direct", 0, false),
    future("reseller", 0, false),
    future("direct", 1, true),
    future("reseller", 1, true),
    future("reseller", 2, true),
  ];
  expect(dotsOf(futures, "reseller")).toEqual([
    { strategy: "reseller", futures: [true, true, false], count: 2, isOwn: true },
    { strategy: "direct", futures: [true, false], count: 1, isOwn: false },
  ]);
  expect(dotsOf([], "reseller")).toEqual([
    { strategy: "reseller", futures: [], count: 0, isOwn: true },
  ]);
});

test("a run is compared with going alone, and going alone with an incumbent", () => {
  const all = ["direct", "incumbent-partner", "reseller"];
  expect(comparedWith("reseller", all)).toEqual(["reseller", "direct"]);
  expect(comparedWith("direct", all)).toEqual(["direct", "incumbent-partner"]);
  expect(comparedWith("only", ["only"])).toEqual(["only"]);
});
