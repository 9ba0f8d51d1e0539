import { expect } from "vitest";

export function near(found: number, expected: number, tolerance: number): void {
  expect(Math.abs(found - expected), `${found}, expected ${expected}`).toBeLessThanOrEqual(
    tolerance,
  );
}
