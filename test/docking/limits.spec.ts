import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { limitNamed, limits } from "@searoom/validation";
import { expect, test } from "vitest";

const specs = readdirSync(import.meta.dirname)
  .filter((file) => file.endsWith(".spec.ts"))
  .map((file) => readFileSync(join(import.meta.dirname, file), "utf8"));

test.each(limits)("$name has a file of tests, and one name", ({ name }) => {
  expect(specs.filter((spec) => spec.includes(`dock("${name}")`))).toHaveLength(1);
  expect(limits.filter((one) => one.name === name)).toHaveLength(1);
});

test("a limit that is none is told so", () => {
  expect(() => limitNamed("Zipf")).toThrow(/expected a limit out of Bass, .*; found Zipf/);
});
