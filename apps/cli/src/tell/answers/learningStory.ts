import type { ValueOfLearning } from "@searoom/experiments";
import type { Page } from "../../terminal/page.ts";
import { amount, difference, range, several } from "../numbers.ts";
import { sections } from "../sections.ts";
import { paragraph, table } from "../table.ts";
import { inWords } from "../words.ts";

/** What it is worth to find out about a factor before choosing. */
export function learningStory(answer: ValueOfLearning, page: Page): readonly string[] {
  const { factors, best, everything, unit, on, futures, bins } = answer;
  const { paint, columns } = page;
  const [first] = factors;
  const worth = first !== undefined && first.value > 0 && first.interval.low > 0;
  return sections(
    paragraph(
      `Who learns nothing chooses ${paint("bold", best)}` +
        (everything.value > 0
          ? `, and forgoes ${amount(everything.value, unit)} of ${inWords(on)} on average against who knows everything but luck. `
          : `, and forgoes nothing that shows. `) +
        (worth
          ? `${paint("bold", `Most worth learning: ${first.label}`)}, ${amount(first.value, unit)}.`
          : paint("bold", "No single factor is surely worth learning.")),
      "",
      columns,
    ),
    table(
      [
        ["factor", "worth", "95 % interval", "choice from its low to its high end"].map((word) =>
          paint("bold", word),
        ),
        ...factors.map(({ label, value, interval, choices }) => [
          label,
          difference(value, unit),
          range(interval.low, interval.high, unit, difference),
          runsOf(choices).join(" → "),
        ]),
        [
          "everything but luck",
          difference(everything.value, unit),
          range(everything.interval.low, everything.interval.high, unit, difference),
          "",
        ],
      ],
      { page: columns },
    ),
    paragraph(
      `From ${several(futures, "point")}, each factor in ${bins} parts; chosen by some points and judged by others, so that a factor that does nothing comes to 0, or a little below.`,
      "",
      columns,
    ),
  );
}

function runsOf(choices: readonly string[]): readonly string[] {
  return choices.filter((name, i) => name !== choices[i - 1]);
}
