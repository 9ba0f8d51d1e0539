import type { CoherenceStudy } from "@searoom/experiments";
import type { Page } from "../terminal/page.ts";
import { inWords } from "./words.ts";
import { table } from "./table.ts";

const titles = {
  draws: "every draw keyed (what compare does)",
  seed: "the same seed, one sequence",
  none: "independent runs",
} as const;

/** What sharing luck is worth, by the variance of one difference. */
export function coherenceStory(
  study: CoherenceStudy,
  unit: string,
  { paint, columns }: Page,
): readonly string[] {
  const { on, strategy, reference, sharing } = study;
  return [
    paint("bold", `What sharing luck is worth: ${inWords(on)}, ${strategy} minus ${reference}`),
    ...table(
      [
        ["  luck", `variance, ${unit}²`, "correlation", "worth, in independent runs"],
        ...(["draws", "seed", "none"] as const).map((way) => {
          const { variance, correlation, gain, gainInterval } = sharing[way];
          const worth =
            way === "none"
              ? "1"
              : `${gain.toFixed(2)} (${gainInterval.low.toFixed(2)} … ${gainInterval.high.toFixed(2)})`;
          return [`  ${titles[way]}`, variance.toPrecision(4), correlation.toFixed(3), worth];
        }),
      ],
      { right: [1, 2, 3], page: columns },
    ),
  ];
}
