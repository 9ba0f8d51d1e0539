import type { OutcomeDefinition } from "@searoom/model";
import type { Failure } from "../Row.ts";
import type { Bootstrap } from "../statistics/bootstrapMean.ts";
import type { Coherence, Difference } from "./Difference.ts";
import type { OutcomeSummary } from "./OutcomeSummary.ts";

export interface CompareOptions {
  /** In the order of every row's values. */
  readonly outcomes: readonly OutcomeDefinition[];
  /** Name of the outcome to rank by. */
  readonly on: string;
  /** What is better; needed for an outcome that has no direction of its own. */
  readonly direction?: "max" | "min";
  /** What the others are measured against; `direct` unless told, else the first strategy. */
  readonly baseline?: string;
  /** Of every interval; 0.95 unless told. */
  readonly confidence?: number;
  /** Of the verdicts: 1 − confidence unless told; less where this is one of several looks (see `divideError`). */
  readonly error?: number;
  readonly bootstrap?: Bootstrap;
  /** Replications that could not be compared; they are reported. */
  readonly failures?: readonly Failure[];
  /** The largest number of replications worth naming to an undecided pair; 10,000 unless told. */
  readonly replicationCap?: number;
}

export interface Comparison {
  readonly on: string;
  readonly direction: "max" | "min";
  readonly confidence: number;
  /** A pair is decided where its p, adjusted for all pairs, lies below. */
  readonly error: number;
  /** Replications compared, and those that failed beside them. */
  readonly replications: number;
  readonly failed: number;
  readonly strategies: readonly StrategySummary[];
  /** Best first; equal means share a rank. */
  readonly ranking: readonly Ranked[];
  readonly best: string;
  /** Every other strategy is worse than the best one, or tied with it. */
  readonly decided: boolean;
  readonly baseline: string;
  /** Every strategy minus the best, and minus the baseline; where those are a pair, in both directions. */
  readonly differences: readonly Difference[];
  /** NaN of each with a single replication. */
  readonly probabilityBest: Readonly<Record<string, number>>;
  /** The least coherence among the differences; null with one strategy. */
  readonly coherence: Coherence | null;
  /** What a reader must know before believing the rest, in plain words. */
  readonly warnings: readonly string[];
}

export interface StrategySummary {
  readonly strategy: string;
  readonly outcomes: Readonly<Record<string, OutcomeSummary>>;
}

export interface Ranked {
  readonly rank: number;
  readonly strategy: string;
  /** Of the outcome ranked by, over the replications in which it is defined. */
  readonly mean: number;
}
