import { outcomeDefinitions } from "@searoom/model";
import type { Figure, Scenario } from "@searoom/scenario";
import type { Page } from "../terminal/page.ts";
import { amount, range, several } from "./numbers.ts";
import { paragraph, table } from "./table.ts";

/** A figure from outside beside what came out; how wide the band is was settled before. */
export interface HeldFigure extends Figure {
  readonly outcome: string;
  /** Of one run, or the mean over the seeds in which it is defined. */
  readonly found: number;
  /** In how many runs it is defined. */
  readonly definedIn: number;
  readonly verdict: Verdict;
}

export type Verdict = "hit" | "missed" | "not defined";

type Outcomes = Readonly<Record<string, number>>;

/** The figures of a scenario held against the outcomes of one run or of many. */
export function holdFigures(
  { figures }: Pick<Scenario, "figures">,
  runs: readonly Outcomes[],
): readonly HeldFigure[] {
  return Object.entries(figures).map(([outcome, figure]) => {
    const values = runs
      .map((outcomes) => outcomes[outcome])
      .filter((value) => !Number.isNaN(value));
    const found = values.reduce((sum, value) => sum + value, 0) / values.length;
    return {
      ...figure,
      outcome,
      found,
      definedIn: values.length,
      verdict: verdictOn(figure, found),
    };
  });
}

/** What nobody could measure is no miss. */
function verdictOn({ low, high }: Figure, found: number): Verdict {
  if (Number.isNaN(found)) return "not defined";
  return found >= low && found <= high ? "hit" : "missed";
}

const colours = { hit: "green", missed: "yellow", "not defined": "dim" } as const;

/** What the scenario asks, under its title. */
export function asked({ question }: Pick<Scenario, "question">, page: Page): readonly string[] {
  return question === "" ? [] : paragraph(question, "", page.columns);
}

/** Each figure as hit, missed or not defined, with its band and who counted it. */
export function figuresTable(
  held: readonly HeldFigure[],
  runs: number,
  { paint, columns }: Page,
): readonly string[] {
  if (held.length === 0) return [];
  const rows = held.map(({ outcome, title, value, low, high, source, over, found, ...rest }) => {
    const unit = unitOf(outcome);
    const rare = over === "seeds" && runs === 1 ? "rare: ask --seeds" : "";
    const some = rest.definedIn === runs || runs === 1 ? "" : several(rest.definedIn, "seed");
    return [
      `  ${title}`,
      amount(found, unit),
      paint(colours[rest.verdict], rest.verdict),
      `${amount(value, unit)} (${range(low, high, unit)})`,
      [some, rare].filter((words) => words !== "").join(", "),
      paint("dim", source),
    ];
  });
  return [
    paint("bold", "Against what was counted elsewhere"),
    ...table([["", "here", "", "there (band)", "", ""], ...rows], { page: columns }),
    ...paragraph(misses(held), "  ", columns),
  ];
}

/** A miss is as good to know as a hit. */
function misses(held: readonly HeldFigure[]): string {
  const count = (verdict: Verdict) => held.filter((figure) => figure.verdict === verdict).length;
  return `${count("hit")} hit, ${count("missed")} missed, ${count("not defined")} not defined. Nothing was fitted to them.`;
}

function unitOf(outcome: string): string {
  return outcomeDefinitions.find(({ name }) => name === outcome)?.unit ?? "ratio";
}
