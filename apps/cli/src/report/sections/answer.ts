import { amount, difference, percent, range, several } from "@searoom/charts/amounts";
import type { Difference } from "@searoom/experiments";
import { enumerate } from "../../tell/words.ts";
import { type ReportInput, type ReportSection, section } from "../Report.ts";

/** The answer in one sentence, and how sure it is in another. */
export function answer(input: ReportInput): ReportSection {
  return section("The answer", {
    paragraphs: [inOneSentence(input), ...elsewhere(input), ...howSure(input)],
  });
}

function inOneSentence({ comparison, outcome: { name, unit }, who }: ReportInput): string {
  const { ranking, best, baseline, decided, replications } = comparison;
  const [first, second] = ranking;
  if (!Number.isFinite(first.mean))
    return `${name} is not defined or not reached in any of these runs.`;
  const value = `${name} ${amount(first.mean, unit)} on average`;
  if (second === undefined) return `${best}: ${value}. There is nothing to compare it with.`;
  const other = best === baseline ? second.strategy : baseline;
  const against = `against ${amount(meanOf(comparison, other), unit)} for ${other}`;
  if (replications === 1)
    return `In this one run ${best} came out ahead for ${who}: ${name} ${amount(first.mean, unit)}, ${against}.`;
  return decided
    ? `${best} is the best strategy for ${who}: ${value}, ${against}.`
    : `${best} leads for ${who}, but is not surely the best: ${value}, ${against}.`;
}

function howSure({ comparison, outcome: { unit }, over }: ReportInput): readonly string[] {
  const { differences, best, probabilityBest, replications, ranking } = comparison;
  if (ranking.length < 2) return [];
  if (replications < 2)
    return [
      "How sure: nothing can be said. One replication is one draw of luck, and another may turn the order round.",
    ];
  const toBest = differences.filter(({ reference }) => reference === best);
  const behind = toBest
    .filter(({ verdict }) => verdict === "worse")
    .map(({ strategy }) => strategy);
  const open = toBest.filter(({ verdict }) => verdict === "undecided");
  const counted =
    over === "points" ? several(replications, "point") : several(replications, "replication");
  return [
    `How sure: the best in ${percent(probabilityBest[best])} of resamples of ${counted}${
      behind.length === 0 ? "" : `; surely better than ${enumerate(behind)}`
    }${open.length === 0 ? "." : `; the lead over ${enumerate(open.map(({ strategy }) => strategy))} may still be luck.`}`,
    ...open.flatMap((pair) => price(pair, unit, over)),
  ];
}

/** Where the best on the whole is not the best. */
function elsewhere({ experiment, comparison, strategies }: ReportInput): readonly string[] {
  if (experiment === null || experiment.across.over !== "points") return [];
  const { bestShare, undecidedShare, points } = experiment.across;
  const { best } = comparison;
  const others = strategies
    .filter((name) => name !== best && bestShare[name] > 0)
    .toSorted((a, b) => bestShare[b] - bestShare[a])
    .map((name) => `${name} at ${percent(bestShare[name])}`);
  return [
    `Of ${several(points.length, "setting")} of the market it is surely the best at ${percent(bestShare[best] ?? 0)}${
      others.length === 0 ? ", and no other is anywhere" : `; ${enumerate(others)}`
    }; at ${percent(undecidedShare)} it is not decided.`,
  ];
}

/** What it would take to decide. */
function price(
  { strategy, needed, mean, t }: Difference,
  unit: string,
  over: ReportInput["over"],
): readonly string[] {
  if (needed === null) return [];
  const { replications, orMore } = needed;
  return [
    `${strategy}: ${difference(mean, unit)} (${range(t.low, t.high, unit, difference)}) against the best; ${orMore ? "more than " : "about "}${several(replications, over === "points" ? "point" : "replication")} would decide it if mean and spread stay as they are.`,
  ];
}

function meanOf({ ranking }: ReportInput["comparison"], strategy: string): number {
  return ranking.find((one) => one.strategy === strategy)?.mean ?? NaN;
}
