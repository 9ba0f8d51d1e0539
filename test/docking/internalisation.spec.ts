import { expect, test } from "vitest";
import { dock } from "./dock.ts";
import { internalisation } from "./limits/internalisation.ts";

dock(internalisation);

test("the answers are those of the model's description", () => {
  const theories = internalisation.rows("short").map(({ theory }) => theory);
  [2.074, 2.3294, 2.375, 2.618, 2.945].forEach((published, i) =>
    expect(Math.abs(theories[i + 2] - published)).toBeLessThan(1e-3),
  );
});
