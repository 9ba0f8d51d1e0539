import type { Drawing, DrawingOptions, Measure, Table } from "@searoom/charts";
import type {
  Comparison,
  Discovery,
  Experiment,
  ExperimentComparison,
  FlipMap,
  RobustAnswer,
  Sensitivity,
  ValueOfLearning,
} from "@searoom/experiments";

/** What a report is made of. Whatever is null was not asked for: the report says what would add it. */
export interface ReportInput {
  readonly title: string;
  /** What was asked, in one sentence. */
  readonly question: string;
  /** Whose strategy it is: "this firm". */
  readonly who: string;
  readonly comparison: Comparison;
  /** What the intervals are over: draws of luck in one market, or settings of what nobody controls. */
  readonly over: "replications" | "points";
  readonly outcome: Measure;
  /** By name in the comparison. */
  readonly outcomes: readonly ReportOutcome[];
  /** In the order of the file. */
  readonly strategies: readonly string[];
  /** Every value of the outcome, by strategy in that order. */
  readonly values: readonly (readonly number[])[];
  /** How the difference of the best two settled. */
  readonly settling: Settling | null;
  /** Null where one market was asked: the report says that more can be asked. */
  readonly experiment: ExperimentAnswers | null;
  /** True every time and said every time. */
  readonly doubts: readonly string[];
  readonly provenance: readonly (readonly [what: string, value: string])[];
  /** Makes this report again. */
  readonly command: string;
}

/** What many settings of the market answer besides; null and empty where it was not asked or cannot be told. */
export interface ExperimentAnswers {
  readonly name: string;
  readonly factors: Experiment["factors"];
  readonly across: ExperimentComparison;
  readonly map: FlipMap | null;
  readonly conditions: Discovery | null;
  readonly robust: RobustAnswer | null;
  readonly sensitivities: readonly Sensitivity[];
  readonly learning: ValueOfLearning | null;
  /** Runs in all, and those that failed. */
  readonly runs: number;
  readonly failed: number;
  /** Share of the points that constraints left out. */
  readonly rejected: number;
}

export interface ReportOutcome {
  readonly name: string;
  readonly label: string;
  readonly unit: string;
  readonly direction: "max" | "min" | null;
}

export interface Settling {
  readonly strategy: string;
  readonly reference: string;
  readonly steps: readonly {
    readonly replications: number;
    readonly mean: number;
    readonly halfWidth: number;
  }[];
}

/** A part of a report, before it is written as HTML or as Markdown. */
export interface ReportSection {
  readonly heading: string;
  /** Sentences that stand alone. */
  readonly paragraphs: readonly string[];
  readonly points: readonly string[];
  readonly figures: readonly Figure[];
  readonly tables: readonly Table[];
}

export interface Figure {
  /** Part of the names in the picture; its own in the report. */
  readonly name: string;
  readonly draw: (options: DrawingOptions) => Drawing;
  readonly table: Table;
}

export function section(
  heading: string,
  parts: Partial<Omit<ReportSection, "heading">>,
): ReportSection {
  return { heading, paragraphs: [], points: [], figures: [], tables: [], ...parts };
}
