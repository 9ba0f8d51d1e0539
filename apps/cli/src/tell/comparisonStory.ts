import type { Comparison, Difference } from "@searoom/experiments";
import type { OutcomeDefinition } from "@searoom/model";
import type { Paint } from "../terminal/paint.ts";
import { intervalPlot, scaleOf } from "./intervalPlot.ts";
import { amount, difference, percent, range, several, whole } from "./numbers.ts";
import { paragraph, table } from "./table.ts";
import { enumerate, inWords } from "./words.ts";

/** The answer in plain words, and the numbers behind it. */
export function comparisonStory(
  comparison: Comparison,
  outcome: OutcomeDefinition,
  who: string,
  paint: Paint,
): readonly string[] {
  return [
    ...answer(comparison, outcome, who, paint),
    "",
    ...ranking(comparison, outcome, paint),
    "",
    ...differences(
      comparison,
      outcome,
      comparison.best,
      `Against the best, ${comparison.best}`,
      paint,
    ),
    ...(comparison.baseline === comparison.best
      ? []
      : [
          "",
          ...differences(
            comparison,
            outcome,
            comparison.baseline,
            `Against the baseline, ${comparison.baseline}`,
            paint,
          ),
        ]),
    "",
    ...luck(comparison),
  ];
}

function answer(
  {
    ranking: [first, second],
    strategies,
    on,
    best,
    baseline,
    decided,
    probabilityBest,
    replications,
    differences: all,
  }: Comparison,
  { unit }: OutcomeDefinition,
  who: string,
  paint: Paint,
): readonly string[] {
  const { low, high } = strategies.find(({ strategy }) => strategy === best)!.outcomes[on];
  const of = (strategy: string) =>
    amount(strategies.find((each) => each.strategy === strategy)!.outcomes[on].mean, unit);
  const value = `${inWords(on)} ${amount(first.mean, unit)} on average (95 % interval ${amount(low, unit)} to ${amount(high, unit)})`;
  if (second === undefined)
    return paragraph(`${inWords(on)} of ${best}: ${value}. There is nothing to compare it with.`);
  const other = best === baseline ? second.strategy : baseline;
  const open = all
    .filter(({ reference, verdict }) => reference === best && verdict === "undecided")
    .map(({ strategy }) => strategy);
  const sure = all
    .filter(({ reference, verdict }) => reference === best && verdict === "worse")
    .map(({ strategy }) => strategy);
  return [
    ...paragraph(
      `${paint("bold", `${decided ? "Best" : "Leading, but not surely best,"} for ${who}: ${best}`)} — ${value}, against ${of(other)} for ${other}.`,
    ),
    ...paragraph(
      `How sure: best in ${percent(probabilityBest[best])} of resamples of ${several(replications, "replication")}` +
        (sure.length === 0 ? "" : `; surely better than ${enumerate(sure)}`) +
        (open.length === 0 ? "." : `; the lead over ${enumerate(open)} may still be luck.`),
    ),
  ];
}

function ranking(
  { ranking: ranked, strategies, on, probabilityBest }: Comparison,
  { unit }: OutcomeDefinition,
  paint: Paint,
): readonly string[] {
  const summaries = ranked.map(({ rank, strategy }) => ({
    rank,
    strategy,
    ...strategies.find((each) => each.strategy === strategy)!.outcomes[on],
  }));
  const scale = scaleOf(summaries);
  return table(
    [
      ["", "strategy", inWords(on), "95 % interval", "", "best in"].map((word) =>
        paint("bold", word),
      ),
      ...summaries.map(({ rank, strategy, mean, low, high }) => [
        String(rank),
        strategy,
        amount(mean, unit),
        range(low, high, unit),
        paint("cyan", intervalPlot(mean, { low, high }, scale)),
        percent(probabilityBest[strategy]),
      ]),
    ],
    [0, 2, 3, 5],
  );
}

function differences(
  { differences: all, direction }: Comparison,
  { unit }: OutcomeDefinition,
  reference: string,
  title: string,
  paint: Paint,
): readonly string[] {
  const rows = all
    .filter((each) => each.reference === reference)
    .sort((a, b) => (direction === "max" ? b.mean - a.mean : a.mean - b.mean));
  if (rows.length === 0) return [];
  return table(
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
    [1, 2, 3],
  );
}

function verdict({ verdict: word, needed }: Difference, paint: Paint): string {
  if (word === "better") return paint("green", word);
  if (word === "worse") return paint("red", word);
  if (word === "tied") return "the same in every run";
  const price =
    needed === null || needed.orMore
      ? `more than ${whole(needed?.replications ?? 0)} replications`
      : `about ${whole(roundUp(needed.replications))} replications`;
  return paint("yellow", `not decided; ${price} would`);
}

/** To two digits: a price, not a measurement. */
function roundUp(count: number): number {
  const step = 10 ** Math.max(0, Math.floor(Math.log10(count)) - 1);
  return step * Math.ceil(count / step);
}

function luck({ coherence }: Comparison): readonly string[] {
  if (coherence === null || Number.isNaN(coherence.varianceRatio)) return [];
  const { varianceRatio, correlation } = coherence;
  return paragraph(
    varianceRatio < 1
      ? `Sharing luck did not help: for at least one pair, independent runs would say more (ratio ${varianceRatio.toFixed(2)}).`
      : `All strategies met the same customers and the same luck: without that, the least coherent pair would need ` +
          `${varianceRatio.toFixed(1)} times as many runs (correlation ${correlation.toFixed(2)}).`,
  );
}
