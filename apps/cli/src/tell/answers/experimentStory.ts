import type { ExperimentComparison } from "@searoom/experiments";
import type { Page } from "../../terminal/page.ts";
import { amount, difference, percent, range, several, whole } from "../numbers.ts";
import { sections } from "../sections.ts";
import { paragraph, table } from "../table.ts";
import { enumerate, inWords } from "../words.ts";

/** Which strategy is best over all points of an experiment, and how much of it another is. */
export function experimentStory(compared: ExperimentComparison, page: Page): readonly string[] {
  return sections(
    answer(compared, page),
    ranking(compared, page),
    differences(compared, page),
    doubts(compared, page),
  );
}

function answer(compared: ExperimentComparison, { paint, columns }: Page): readonly string[] {
  const { overall, bestShare, on, unit, points, undecidedShare, price } = compared;
  const { best, ranking: ranked, decided } = overall;
  const others = Object.entries(bestShare)
    .filter(([name, share]) => name !== best && share > 0)
    .toSorted((a, b) => b[1] - a[1]);
  const verdict = decided ? "Best on the whole" : "Leading on the whole, but not surely best";
  return [
    ...paragraph(
      `${paint("bold", `${verdict}: ${best}`)} — ${inWords(on)} ${amount(ranked[0].mean, unit)} on average` +
        (points.length === 1 ? "." : ` over ${several(points.length, "point")}.`),
      "",
      columns,
    ),
    ...(points.length === 1
      ? []
      : paragraph(
          `It is the best by decision at ${percent(bestShare[best])} of the points` +
            (others.length === 0
              ? ", no other at any"
              : `, ${enumerate(others.map(([name, share]) => `${name} at ${percent(share)}`))}`) +
            `; ${percent(undecidedShare)} ${undecidedShare === 0 ? "are" : "are"} not decided.`,
          "",
          columns,
        )),
    ...(price === null
      ? []
      : paragraph(
          `The price of deciding them: ${price.orMore ? "more than" : "about"} ${whole(price.replications)} more replications in all, if means and spreads stay what they are.`,
          "",
          columns,
        )),
  ];
}

function ranking(compared: ExperimentComparison, { paint, columns }: Page): readonly string[] {
  const { overall, bestShare, on, unit, over } = compared;
  const of = (name: string) =>
    overall.strategies.find(({ strategy }) => strategy === name)!.outcomes[on];
  return table(
    [
      [
        "",
        "strategy",
        inWords(on),
        "95 % interval",
        "best in",
        ...(over === "points" ? ["best at"] : []),
      ].map((word) => paint("bold", word)),
      ...overall.ranking.map(({ rank, strategy, mean }) => [
        String(rank),
        strategy,
        amount(mean, unit),
        range(of(strategy).low, of(strategy).high, unit),
        percent(overall.probabilityBest[strategy]),
        ...(over === "points" ? [percent(bestShare[strategy])] : []),
      ]),
    ],
    { right: over === "points" ? [0, 2, 3, 4, 5] : [0, 2, 3, 4], page: columns, names: 2 },
  );
}

function differences(compared: ExperimentComparison, { paint, columns }: Page): readonly string[] {
  const { overall, unit } = compared;
  const { best, baseline } = overall;
  return sections(
    ...[...new Set([best, baseline])].map((reference) =>
      table(
        [
          [`Against ${reference}`, "difference", "95 % interval", "by bootstrap", "Wilcoxon p"].map(
            (word) => paint("bold", word),
          ),
          ...overall.differences
            .filter((each) => each.reference === reference)
            .map((each) => [
              `  ${each.strategy}`,
              difference(each.mean, unit),
              range(each.t.low, each.t.high, unit, difference),
              range(each.bootstrap.low, each.bootstrap.high, unit, difference),
              each.wilcoxonP < 0.001 ? "< 0.001" : each.wilcoxonP.toFixed(3),
            ]),
        ],
        { right: [1, 2, 3, 4], page: columns },
      ),
    ),
  );
}

const adjusted = {
  holm: "so that not even one point among all is called decided by luck more than once in 20 (Holm)",
  bh: "so that of the points called decided at most 1 in 20 is so by luck (Benjamini and Hochberg)",
  none: "each point by itself: 1 in 20 is called decided by luck",
} as const;

function doubts(compared: ExperimentComparison, { columns, paint }: Page): readonly string[] {
  const { overall, over, adjust } = compared;
  const { coherence, warnings } = overall;
  const said = [
    ...(coherence === null || Number.isNaN(coherence.varianceRatio)
      ? []
      : [
          `Coherence: correlation ${coherence.correlation.toFixed(2)}; without what the strategies share, the least coherent pair would need ${coherence.varianceRatio.toFixed(1)} times as many ${over}.`,
        ]),
    ...(over === "points"
      ? [
          "Intervals are about which points were drawn, each with the mean over its luck: all of what is believed of the factors, weighed alike.",
          `Points are decided by all their pairs, ${adjusted[adjust]}.`,
        ]
      : []),
    ...(over === "points" ? [] : warnings),
  ];
  return said.length === 0
    ? []
    : [
        paint("bold", "How far to trust it"),
        ...said.flatMap((text) => {
          const [first, ...rest] = paragraph(text, "    ", columns);
          return [`  - ${first.trimStart()}`, ...rest];
        }),
      ];
}
