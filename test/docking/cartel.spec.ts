import { limitNamed } from "@searoom/validation";
import { expect, test } from "vitest";
import { dock } from "./dock.ts";

dock("Price cartel");

test("a cartel of all and allies who count each other's profit in full ask the same price", () => {
  const simulated = (limit: string, what: RegExp) =>
    limitNamed(limit)
      .rows("short")
      .filter((row) => what.test(row.what))
      .map(({ simulation }) => simulation);
  const together = simulated("Price cartel", /members, markup$/);
  const allied = simulated("Allies that are substitutes", /θ = 1/);
  expect(together).toHaveLength(3);
  together.forEach((m, i) => expect(Math.abs(m - allied[i])).toBeLessThan(1e-3));
});
