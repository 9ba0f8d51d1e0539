import { expect, test } from "vitest";
import { dock } from "./dock.ts";
import { cartel } from "./limits/cartel.ts";
import { internalisation } from "./limits/internalisation.ts";

dock(cartel);

test("a cartel of all and allies who count each other's profit in full ask the same price", () => {
  const simulated = ({ rows }: typeof cartel, what: RegExp) =>
    rows("short")
      .filter((row) => what.test(row.what))
      .map(({ simulation }) => simulation);
  const together = simulated(cartel, /members, markup$/);
  const allied = simulated(internalisation, /θ = 1/);
  expect(together).toHaveLength(3);
  together.forEach((m, i) => expect(Math.abs(m - allied[i])).toBeLessThan(1e-3));
});
