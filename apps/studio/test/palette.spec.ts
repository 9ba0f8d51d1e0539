import { expect, test } from "vitest";
import { palette } from "../src/drawing/palette.ts";
import { differences } from "./support/colourDifference.ts";

test("any two colours of the palette differ for people who lack one sort of cones", () => {
  const pairs = differences(Object.values(palette));
  expect(pairs).toHaveLength(18);
  expect(Math.min(...pairs)).toBeGreaterThanOrEqual(20);
});
