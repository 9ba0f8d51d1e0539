import { describe, expect, test } from "vitest";
import { agrees, type Limit } from "./Limit.ts";

/** One test for each row of the short form. */
export function dock({ name, closedForm, source, rows }: Limit): void {
  describe(`${name}: ${closedForm} (${source})`, () => {
    for (const row of rows("short")) {
      const { what, theory, simulation, tolerance, because, beside } = row;
      test(beside === undefined ? what : `${what} [${beside}]`, () => {
        expect(
          agrees(row),
          `theory ${theory}, simulation ${simulation}, tolerance ${tolerance} (${because})`,
        ).toBe(true);
      });
    }
  });
}
