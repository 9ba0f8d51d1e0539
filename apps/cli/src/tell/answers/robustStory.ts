import type { RobustAnswer, RobustnessMetric } from "@searoom/experiments";
import type { Page } from "../../terminal/page.ts";
import { amount, percent, range, several } from "../numbers.ts";
import { sections } from "../sections.ts";
import { paragraph, table } from "../table.ts";
import { enumerate, inWords } from "../words.ts";

/** What each measure asks. */
const questions: Readonly<Record<RobustnessMetric, string>> = {
  maximin: "In the worst future",
  maxRegret: "Largest regret: behind the best one there, at most",
  regretP90: "Regret that nine futures in ten do not pass",
  satisficing: "Good enough in so many futures",
  mean: "On average over the futures, all alike",
  starr: "The best one in so many futures",
};

/** How well each strategy does in futures nobody can weigh. */
export function robustStory(answer: RobustAnswer, page: Page): readonly string[] {
  const { metrics, unit, on, futures, leftOut, satisfied } = answer;
  const { paint, columns } = page;
  const winners = Map.groupBy(metrics, ({ ranking }) => ranking[0].strategy);
  const [most] = [...winners].toSorted((a, b) => b[1].length - a[1].length);
  const sure = most[1].filter(({ ranking }) => ranking[0].bestIn >= 0.95).length;
  return sections(
    paragraph(
      `${paint("bold", `Most robust: ${most[0]}`)} — first by ${most[1].length} of ${metrics.length} measures ` +
        `(${sure} of them surely) over ${several(futures, "future")}, by ${inWords(on)}.` +
        (winners.size > 1
          ? ` ${enumerate([...winners].filter(([name]) => name !== most[0]).map(([name, won]) => `${name} by ${won.length}`))}: what is robust depends on what one fears.`
          : ""),
      "",
      columns,
    ),
    ...metrics.map(({ name, of, ranking }) => {
      const said = of === "share" ? "share" : unit;
      return [
        paint("bold", questions[name] + (name === "satisficing" ? ` (${satisfied})` : "")),
        ...table(
          ranking.map(({ strategy, value, interval, bestIn }) => [
            `  ${strategy}`,
            amount(value, said),
            range(interval.low, interval.high, said),
            `first in ${percent(bestIn)}`,
          ]),
          { right: [1, 2, 3], page: columns },
        ),
      ];
    }),
    paragraph(
      "Intervals (95 %): points resampled; how often each is first: replications too. The worst future is the worst of those looked at." +
        (leftOut === 0
          ? ""
          : ` ${several(leftOut, "point")} had no value of some strategy and ${leftOut === 1 ? "is" : "are"} left out.`),
      "",
      columns,
    ),
  );
}
