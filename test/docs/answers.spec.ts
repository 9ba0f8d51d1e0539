import { readFileSync } from "node:fs";
import { join } from "node:path";
import * as experiments from "@searoom/experiments";
import { expect, test } from "vitest";

const page = readFileSync(join(import.meta.dirname, "../../docs/answers.md"), "utf8");
const main = readFileSync(join(import.meta.dirname, "../../apps/cli/src/main.ts"), "utf8");

const rows = page
  .split("\n")
  .filter((line) => line.startsWith("| ") && !line.startsWith("| you ask"))
  .map((line) => line.split("|").map((cell) => cell.trim()));

test("every answer names a command that there is and functions that are exported", () => {
  expect(rows.length).toBeGreaterThan(7);
  for (const [, , command, functions] of rows) {
    const verb = /^`searoom (\w+)/.exec(command)?.[1];
    if (verb !== undefined) expect(main).toMatch(new RegExp(`\\b${verb}\\b`));
    for (const [, name] of functions.matchAll(/`(\w+)`/g)) expect(experiments).toHaveProperty(name);
  }
});
