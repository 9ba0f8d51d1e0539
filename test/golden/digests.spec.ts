import { readFileSync } from "node:fs";
import { modelVersion } from "@searoom/model";
import { expect, test } from "vitest";
import { digestOf, file, type Golden, goldenRuns, nameOf } from "./digests.ts";

/**
 * This guards against change and says nothing about truth: whoever changes the model on purpose raises its version and
 * rewrites the file with `node test/golden/rewrite.ts`; whoever did not mean to has just found out.
 */
const golden = JSON.parse(readFileSync(file, "utf8")) as Golden;

test.each(goldenRuns)("$scenario, seed $seed, has not changed", (one) => {
  expect(digestOf(one)).toBe(golden.digests[nameOf(one)]);
});

test("the file is of this version of the model, and has no run that nobody makes", () => {
  expect(golden.modelVersion).toBe(modelVersion);
  expect(Object.keys(golden.digests)).toEqual(goldenRuns.map(nameOf));
  expect(new Set(Object.values(golden.digests)).size).toBe(goldenRuns.length);
});
