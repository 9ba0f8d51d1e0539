import { agrees, limitNamed } from "@searoom/validation";
import { describe, expect, test } from "vitest";

/** One test for each row of the short form. */
export function dock(limit: string): void {
  const { name, closedForm, source, rows } = limitNamed(limit);
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
