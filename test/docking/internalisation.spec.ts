import { limitNamed } from "@searoom/validation";
import { expect, test } from "vitest";
import { dock } from "./dock.ts";

dock("Allies that are substitutes");

test("the answers are those of the model's description", () => {
  const theories = limitNamed("Allies that are substitutes")
    .rows("short")
    .map(({ theory }) => theory);
  [2.074, 2.3294, 2.375, 2.618, 2.945].forEach((published, i) =>
    expect(Math.abs(theories[i + 2] - published)).toBeLessThan(1e-3),
  );
});
