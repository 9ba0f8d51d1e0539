import type { Fact, Part, Preset } from "./Fact.ts";
import { facts } from "./facts.ts";
import { guesses } from "./guesses.ts";
import { measureNamed } from "./measures/index.ts";
import { measuresOf } from "./patternJob.ts";

export type PatternVerdict = "hit" | "missed" | "not defined";

export interface ScoredPart extends Part {
  readonly found: number;
  /** Two standard errors to either side, by leaving one replication out at a time; NaN of one replication. */
  readonly error: number;
  readonly verdict: PatternVerdict;
  /** Whether all of that range says the same. */
  readonly sure: boolean;
}

export interface ScoredFact extends Omit<Fact, "parts"> {
  readonly verdict: PatternVerdict | "set" | "not measured";
  readonly parts: readonly ScoredPart[];
  /** Whether more runs could hardly turn a hit into a miss or a miss into a hit. */
  readonly sure: boolean;
  /** Presets that show it, or that a number was set in from it. */
  readonly presets: readonly string[];
  /** Parameter that was set from it. */
  readonly sets?: string;
  /** Why it is missed, as far as anybody knows. */
  readonly guess?: string;
}

/** Counts of each measure by replication, of one preset. */
export type Counts = readonly (readonly (readonly number[])[])[];

/** Every fact that these presets say something about, and those of which none can. */
export function scorePatterns(
  presets: readonly Preset[],
  counts: readonly Counts[],
): readonly ScoredFact[] {
  return facts.flatMap((fact): readonly ScoredFact[] => {
    const { parts, ...what } = fact;
    if (fact.notMeasured !== undefined)
      return [{ ...what, parts: [], verdict: "not measured", sure: true, presets: [] }];
    const setting = presets.filter(({ sets }) => Object.hasOwn(sets, fact.id));
    if (setting.length > 0)
      return [
        {
          ...what,
          parts: [],
          verdict: "set",
          sure: true,
          presets: setting.map(({ name }) => name),
          sets: setting[0].sets[fact.id],
        },
      ];
    const showing = presets.flatMap((preset, i) =>
      preset.shows.includes(fact.id) ? [{ preset, counts: counts[i] }] : [],
    );
    if (showing.length === 0) return [];
    const scored = parts.map((part) => scorePart(part, showing));
    const verdict = together(scored.map((part) => part.verdict));
    const guess = guesses[fact.id];
    return [
      {
        ...what,
        parts: scored,
        verdict,
        sure:
          verdict === "missed"
            ? scored.some((part) => part.verdict === "missed" && part.sure)
            : scored.every((part) => part.sure),
        presets: showing.map(({ preset }) => preset.name),
        ...(verdict === "hit" || guess === undefined ? {} : { guess }),
      },
    ];
  });
}

function together(verdicts: readonly PatternVerdict[]): PatternVerdict {
  if (verdicts.includes("missed")) return "missed";
  return verdicts.includes("not defined") ? "not defined" : "hit";
}

function scorePart(
  part: Part,
  showing: readonly { readonly preset: Preset; readonly counts: Counts }[],
): ScoredPart {
  const { read } = measureNamed(part.measure);
  const places = showing.map(({ preset }) => measuresOf(preset).indexOf(part.measure));
  const replications = showing[0].counts.length;
  const sumWithout = (left: number) => {
    const sums: number[] = [];
    showing.forEach(({ counts }, i) =>
      counts.forEach((measures, replication) => {
        if (replication === left) return;
        measures[places[i]].forEach((count, j) => (sums[j] = (sums[j] ?? 0) + count));
      }),
    );
    return sums;
  };
  const found = read(sumWithout(-1));
  const without = Array.from({ length: replications }, (_, left) => read(sumWithout(left)));
  const mean = without.reduce((sum, value) => sum + value, 0) / replications;
  const squares = without.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  const error = 2 * Math.sqrt((squares * (replications - 1)) / replications);
  return {
    ...part,
    found,
    error: replications > 1 ? error : NaN,
    verdict: verdictOn(part, found),
    sure: verdictOn(part, found - error) === verdictOn(part, found + error) && replications > 1,
  };
}

function verdictOn({ low, high }: Part, found: number): PatternVerdict {
  if (!Number.isFinite(found)) return "not defined";
  return found >= low && found <= high ? "hit" : "missed";
}
