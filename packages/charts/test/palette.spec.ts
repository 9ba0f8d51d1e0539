import { describe, expect, test } from "vitest";
import { dark, light, seriesStyle } from "../src/index.ts";
import { deltaE76, dichromacies, seenBy } from "./support/colour.ts";

describe.each(Object.entries({ light, dark }))(
  "the %s palette",
  (_, { series, panel, ink, quiet }) => {
    test.each(Object.keys(dichromacies))(
      "tells every two series apart under %s: ΔE76 of 20 and more",
      (sight) => {
        const close = series.flatMap((a, n) =>
          series
            .slice(n + 1)
            .map((b) => ({ a, b, apart: deltaE76(seenBy(sight, a), seenBy(sight, b)) }))
            .filter(({ apart }) => apart < 20),
        );
        expect(close).toEqual([]);
      },
    );

    test.each(Object.keys(dichromacies))("shows every series on its ground under %s", (sight) => {
      for (const colour of series)
        expect(deltaE76(seenBy(sight, colour), seenBy(sight, panel)), colour).toBeGreaterThan(20);
    });

    test("has words that can be read: contrast of 4.5 and more, 3 for marks", () => {
      for (const words of [ink, quiet]) expect(contrast(words, panel)).toBeGreaterThan(4.5);
      for (const colour of series) expect(contrast(colour, panel), colour).toBeGreaterThan(2.99);
    });
  },
);

test("thirty-six series differ in colour, shape, dash or texture", () => {
  const looks = Array.from({ length: 36 }, (_, n) => JSON.stringify(seriesStyle(n)));
  expect(new Set(looks).size).toBe(36);
});

test("the first six series differ in shape, dash and texture alone, as on a grey print", () => {
  const six = Array.from({ length: 6 }, (_, n) => seriesStyle(n));
  for (const what of ["shape", "dash", "texture"] as const)
    expect(new Set(six.map((style) => style[what])).size, what).toBe(6);
});

/** WCAG 2.2: contrast ratio of relative luminances. */
function contrast(a: string, b: string): number {
  const luminance = (colour: string) => {
    const [red, green, blue] = [1, 3, 5].map((at) => {
      const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const [low, high] = [luminance(a), luminance(b)].toSorted((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
}
