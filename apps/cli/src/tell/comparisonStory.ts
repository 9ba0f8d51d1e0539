import type { Comparison, Difference, Verdict } from "@searoom/experiments";
import type { OutcomeDefinition } from "@searoom/model";
import type { Page } from "../terminal/page.ts";
import type { Paint } from "../terminal/paint.ts";
import { intervalPlot, scaleOf } from "./intervalPlot.ts";
import { amount, difference, percent, range, several, whole } from "./numbers.ts";
import { sections } from "./sections.ts";
import { paragraph, table } from "./table.ts";
import { enumerate, inWords } from "./words.ts";

/** What is told: a comparison by one outcome, about this firm or a share of all. */
export interface ComparisonInput extends Page {
  readonly comparison: Comparison;
  readonly outcome: OutcomeDefinition;
  readonly who: string;
}

/** The answer in plain words, and the numbers behind it. */
export function comparisonStory(input: ComparisonInput): readonly string[] {
  const { best, baseline } = input.comparison;
  return sections(
    answer(input),
    ranking(input),
    differences(input, best, `Against the best, ${best}`),
    baseline === best ? [] : differences(input, baseline, `Against the baseline, ${baseline}`),
    luck(input),
  );
}

function answer(input: ComparisonInput): readonly string[] {
  const {
    comparison,
    outcome: { unit },
    who,
    paint,
    columns,
  } = input;
  const {
    ranking: ranked,
    on,
    best,
    baseline,
    decided,
    probabilityBest,
    replications,
  } = comparison;
  const [first, second] = ranked;
  if (Number.isNaN(first.mean))
    return paragraph(
      `${inWords(on)} is not defined or not reached in any of these runs.`,
      "",
      columns,
    );
  const { low, high } = summaryOf(comparison, best);
  const interval = Number.isFinite(high) ? ` (95 % interval ${range(low, high, unit)})` : "";
  const mean = replications === 1 ? "in this one run" : `on average${interval}`;
  const value = `${inWords(on)} ${amount(first.mean, unit)} ${mean}`;
  if (second === undefined)
    return paragraph(`${best}: ${value}. There is nothing to compare it with.`, "", columns);
  const other = best === baseline ? second.strategy : baseline;
  if (replications === 1) return oneRun(input, other);
  const verdict = decided ? "Best" : "Leading, but not surely best,";
  const sure = judged(comparison, "worse");
  const open = judged(comparison, "undecided");
  return [
    ...paragraph(
      `${paint("bold", `${verdict} for ${who}: ${best}`)} — ${value}, ` +
        `against ${said(summaryOf(comparison, other).mean, unit)} for ${other}.`,
      "",
      columns,
    ),
    ...paragraph(
      `How sure: best in ${percent(probabilityBest[best])} of resamples of ${several(replications, "replication")}` +
        (sure.length === 0 ? "" : `; surely better than ${enumerate(sure)}`) +
        (open.length === 0 ? "." : `; the lead over ${enumerate(open)} may still be luck.`),
      "",
      columns,
    ),
  ];
}

/** One run has an order and a size of differences, and nothing to tell them from luck. */
function oneRun(
  { comparison, outcome: { unit }, who, paint, columns }: ComparisonInput,
  other: string,
): readonly string[] {
  const { best, on, direction } = comparison;
  const extreme = direction === "max" ? "Highest" : "Lowest";
  return [
    ...paragraph(
      `${paint("bold", `${extreme} ${inWords(on)} for ${who} in this one run: ${best}`)} — ` +
        `${amount(summaryOf(comparison, best).mean, unit)}, against ${said(summaryOf(comparison, other).mean, unit)} for ${other}.`,
      "",
      columns,
    ),
    ...paragraph(
      "How sure: nothing can be said. One replication is one draw of luck, and another may turn the order round; " +
        "--replications 200 shows how far it does.",
      "",
      columns,
    ),
  ];
}

function said(mean: number, unit: string): string {
  return Number.isNaN(mean) ? "no value at all" : amount(mean, unit);
}

function summaryOf({ strategies, on }: Comparison, name: string) {
  return strategies.find(({ strategy }) => strategy === name)!.outcomes[on];
}

/** Strategies of which that is said beside the best. */
function judged({ differences: all, best }: Comparison, word: Verdict): readonly string[] {
  return all
    .filter(({ reference, verdict }) => reference === best && verdict === word)
    .map(({ strategy }) => strategy);
}

function ranking(input: ComparisonInput): readonly string[] {
  const {
    comparison,
    outcome: { unit },
    paint,
    columns,
  } = input;
  const summaries = comparison.ranking.map(({ rank, strategy }) => ({
    rank,
    strategy,
    ...summaryOf(comparison, strategy),
  }));
  if (comparison.replications === 1)
    return table(
      [
        ["", "strategy", inWords(comparison.on)].map((word) => paint("bold", word)),
        ...summaries.map(({ rank, strategy, mean }) => [
          String(rank),
          strategy,
          amount(mean, unit),
        ]),
      ],
      { right: [0, 2], page: columns },
    );
  const scale = scaleOf(summaries);
  const plotWidth = Math.min(30, columns - besidePlot);
  const drawn = plotWidth >= leastPlot;
  return table(
    [
      [
        "",
        "strategy",
        inWords(comparison.on),
        "95 % interval",
        ...(drawn ? [""] : []),
        "best in",
      ].map((word) => paint("bold", word)),
      ...summaries.map(({ rank, strategy, mean, low, high }) => [
        String(rank),
        strategy,
        amount(mean, unit),
        range(low, high, unit),
        ...(drawn ? [paint("cyan", intervalPlot(mean, { low, high }, scale, plotWidth))] : []),
        percent(comparison.probabilityBest[strategy]),
      ]),
    ],
    { right: [0, 2, 3, drawn ? 5 : 4], page: columns, names: 2 },
  );
}

/** What stands beside the plot of an interval: rank, strategy, value, the interval in numbers, and how often best. */
const besidePlot = 66;

/** Less than this shows nothing. */
const leastPlot = 12;

function differences(input: ComparisonInput, reference: string, title: string): readonly string[] {
  const {
    comparison,
    outcome: { unit },
    paint,
    columns,
  } = input;
  const sign = comparison.direction === "max" ? -1 : 1;
  const rows = comparison.differences
    .filter((each) => each.reference === reference)
    .toSorted((a, b) => sign * (a.mean - b.mean));
  if (rows.length === 0) return [];
  if (comparison.replications === 1)
    return table(
      [
        [title, "difference"].map((word) => paint("bold", word)),
        ...rows.map((row) => [`  ${row.strategy}`, difference(row.mean, unit)]),
      ],
      { right: [1], page: columns },
    );
  return [
    ...table(
      [
        [title, "difference", "95 % interval", "better in", "verdict"].map((word) =>
          paint("bold", word),
        ),
        ...rows.map((row) => [
          `  ${row.strategy}`,
          difference(row.mean, unit),
          range(row.t.low, row.t.high, unit, difference),
          percent(row.winShare),
          verdict(row, paint),
        ]),
      ],
      { right: [1, 2, 3], page: columns },
    ),
    ...whyNotDecided(rows.filter(clearAlone), input, reference !== comparison.best),
  ];
}

/** Its own interval leaves out 0: only beside the other pairs is it not clear enough. */
function clearAlone({ verdict: word, t }: Difference): boolean {
  return word === "undecided" && (t.low > 0 || t.high < 0);
}

/** Below a table in which an interval and a verdict seem to contradict each other. */
function whyNotDecided(
  rows: readonly Difference[],
  { comparison: { differences: all, best, confidence, error }, columns }: ComparisonInput,
  below: boolean,
): readonly string[] {
  if (rows.length === 0) return [];
  const pairs = new Set(
    all.map(({ strategy, reference }) => [strategy, reference].sort().join(" ")),
  ).size;
  const p = (value: number) => Number(value.toPrecision(2));
  const stricter = p(error) < p(1 - confidence);
  const looks = stricter ? ", because a comparison that may stop early is looked at often" : "";
  if (pairs === 1)
    return paragraph(
      `* Its interval leaves out 0, but p = ${p(rows[0].tP)}: decided is below ${p(error)}${looks}.`,
      "  ",
      columns,
    );
  const corrected = rows.map(
    ({ strategy, tP, holmP }) => `${strategy} p = ${p(tP)}, corrected ${p(holmP)}`,
  );
  const explained = below && all.some((row) => row.reference === best && clearAlone(row));
  return paragraph(
    explained
      ? `* As above: ${enumerate(corrected)}.`
      : `* Taken alone it would be decided: its interval leaves out 0. But ${pairs} pairs are compared here, and among so ` +
          `many one looks decided by luck alone more often than 1 time in ${whole(1 / (1 - confidence))}. Corrected for ` +
          `that (Holm), it is not: ${enumerate(corrected)}; decided is below ${p(error)}${looks}.`,
    "  ",
    columns,
  );
}

function verdict(row: Difference, paint: Paint): string {
  const { verdict: word, needed, defined } = row;
  if (defined === 0) return "no run in which both have a value";
  if (defined === 1) return "one run in which both have a value";
  if (word === "better") return paint("green", word);
  if (word === "worse") return paint("red", word);
  if (word === "tied") return "the same in every run";
  const price =
    needed === null || needed.orMore
      ? `more than ${whole(needed?.replications ?? 0)} replications`
      : `about ${whole(roundUp(needed.replications))} replications`;
  return paint("yellow", `not decided${clearAlone(row) ? "*" : ""}; ${price} would`);
}

/** To two digits: a price, not a measurement. */
function roundUp(count: number): number {
  const step = 10 ** Math.max(0, Math.floor(Math.log10(count)) - 1);
  return step * Math.ceil(count / step);
}

function luck({ comparison: { coherence }, columns }: ComparisonInput): readonly string[] {
  if (coherence === null || Number.isNaN(coherence.varianceRatio)) return [];
  const { varianceRatio, correlation } = coherence;
  return paragraph(
    varianceRatio < 1
      ? `Sharing luck did not help: for at least one pair, independent runs would say more (ratio ${varianceRatio.toFixed(2)}).`
      : `All strategies met the same customers and the same luck: without that, the least coherent pair would need ` +
          `${varianceRatio.toFixed(1)} times as many runs (correlation ${correlation.toFixed(2)}).`,
    "",
    columns,
  );
}
