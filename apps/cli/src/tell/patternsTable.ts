import type { Preset, ScoredFact, ScoredPart } from "@searoom/validation";
import type { Page } from "../terminal/page.ts";
import { amount, range, several } from "./numbers.ts";
import { paragraph, table } from "./table.ts";
import { enumerate } from "./words.ts";

export interface Score {
  readonly hit: number;
  readonly missed: number;
  /** Hits and misses that more runs could turn. */
  readonly unsure: number;
  readonly notDefined: number;
  /** Facts that these presets should show: all of the three. */
  readonly asked: number;
  readonly set: number;
  readonly notMeasured: number;
}

export function scoreOf(scored: readonly ScoredFact[]): Score {
  const count = (verdict: ScoredFact["verdict"]) =>
    scored.filter((fact) => fact.verdict === verdict).length;
  const hit = count("hit");
  const missed = count("missed");
  const notDefined = count("not defined");
  return {
    hit,
    missed,
    unsure: scored.filter(({ sure }) => !sure).length,
    notDefined,
    asked: hit + missed + notDefined,
    set: count("set"),
    notMeasured: count("not measured"),
  };
}

/** Facts under the preset that is asked for them, then those that numbers were set from and those that nobody can measure. */
export function patternsTable(
  presets: readonly Preset[],
  scored: readonly ScoredFact[],
  replications: number,
  page: Page,
): readonly (readonly string[])[] {
  const { paint, columns } = page;
  const { hit, missed, unsure, notDefined, asked, set, notMeasured } = scoreOf(scored);
  const facts = (verdict: ScoredFact["verdict"]) =>
    scored.filter((fact) => fact.verdict === verdict);
  return [
    [
      paint("bold", "Does it show what was counted, without being told?"),
      ...paragraph(
        `${several(replications, "run")} of each preset. What was found stands before the range that still agrees with what ` +
          `was counted; ± is two standard errors of the runs. What a number was set from is no hit, and nothing was fitted ` +
          `to these facts.`,
        "",
        columns,
      ),
    ],
    ...presets.map((preset) => presetTable(preset, scored, page)),
    listed(
      "Set from the fact, so that it is no evidence",
      facts("set"),
      page,
      (fact) => `${fact.sets ?? ""} of ${enumerate(fact.presets)}`,
    ),
    listed("Not measured", facts("not measured"), page, ({ notMeasured: why = "" }) => why),
    paragraph(
      `${hit} of ${several(asked, "fact")} that should be shown are shown; ${missed} missed, ${notDefined} not defined; of ${unsure} of ` +
        `them more runs could say the contrary. Of ` +
        `all ${scored.length}, ${set} were set and ${notMeasured} cannot be measured.`,
      "",
      columns,
    ),
  ];
}

function presetTable(preset: Preset, scored: readonly ScoredFact[], page: Page): readonly string[] {
  const { paint, columns } = page;
  const own = scored.filter(({ presets, parts }) => parts.length > 0 && presets[0] === preset.name);
  if (own.length === 0) return [];
  const { name, scenario, strategy, why } = preset;
  const where = [scenario.replace(/\.yaml$/, ""), ...(strategy === undefined ? [] : [strategy])];
  return [
    `${paint("bold", name)} (${where.join(", ")})`,
    ...paragraph(why, "  ", columns),
    ...own.flatMap((fact) => factLines(fact, page)),
  ];
}

function factLines(fact: ScoredFact, page: Page): readonly string[] {
  const { paint, columns } = page;
  const { id, source, parts, presets, guess } = fact;
  const also = presets.length > 1 ? ` With ${enumerate(presets.slice(1))}.` : "";
  return [
    ...headed(id, fact.fact, columns),
    ...table(
      parts.map((part) => [
        `${indent}${part.what}`,
        foundIn(part),
        band(part),
        `${paint(colours[part.verdict], part.verdict)}${part.sure ? "" : ", unsure"}`,
      ]),
      { right: [1, 2], page: columns },
    ),
    ...paragraph(`${source}.${also}`, indent, columns).map((line) => paint("dim", line)),
    ...(guess === undefined ? [] : paragraph(`Guess: ${guess}`, indent, columns)),
  ];
}

const indent = "       ";

/** The number of a fact, and the fact beside it. */
function headed(id: string, text: string, columns: number): readonly string[] {
  return paragraph(text, indent, columns).map((line, i) =>
    i === 0 ? `  ${id}  ${line.trimStart()}` : line,
  );
}

const colours = { hit: "green", missed: "yellow", "not defined": "dim" } as const;

export function foundIn({ found, error, unit }: ScoredPart): string {
  if (Number.isNaN(found)) return "–";
  const said = amount(found, unit);
  return Number.isFinite(error) ? `${said} ± ${amount(error, unit)}` : said;
}

export function band({ low, high, unit }: ScoredPart): string {
  if (high === Infinity) return low < 0.01 ? "above 0" : low === 1.001 ? "above 1" : `above ${low}`;
  return high === 0.999 ? "below 1" : range(low, high, unit);
}

function listed(
  title: string,
  facts: readonly ScoredFact[],
  { paint, columns }: Page,
  say: (fact: ScoredFact) => string,
): readonly string[] {
  if (facts.length === 0) return [];
  return [
    paint("bold", title),
    ...facts.flatMap((fact) => [
      ...headed(fact.id, fact.fact, columns),
      ...paragraph(`${say(fact)}. ${fact.source}.`, indent, columns).map((line) =>
        paint("dim", line),
      ),
    ]),
  ];
}
