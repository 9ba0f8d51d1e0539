import type { OutcomeDefinition } from "@searoom/model";
import type { Experiment } from "./Experiment.ts";
import type { FactorValue } from "./factors/Distribution.ts";

/** Part of a batch with points of its own: the file's design, the adaptive map, the search. */
export type Section = "design" | "flip" | "search";

/** One setting of the factors. */
export interface Point {
  readonly section: Section;
  /** Its place in the design's sequence; gaps where a constraint refused what was drawn. */
  readonly row: number;
  /** Place of each factor in its distribution, in [0, 1), in the order of the experiment's factors. */
  readonly units: readonly number[];
  /** In the same order. */
  readonly values: readonly FactorValue[];
  /** A constraint leaves it out: it has no runs. */
  readonly rejected: boolean;
}

/** What a batch came to, as columns; answers are functions of this. */
export interface Results {
  readonly experiment: Experiment;
  /** In the order of the experiment. */
  readonly outcomes: readonly OutcomeDefinition[];
  readonly points: readonly (Point & { readonly id: number })[];
  /** In the order of the experiment. */
  readonly strategies: readonly string[];
  /** One entry per run, ordered by section, point, replication, strategy. */
  readonly runs: {
    /** Places in `points`. */
    readonly point: Int32Array;
    /** Places in `strategies`. */
    readonly strategy: Int32Array;
    readonly replication: Int32Array;
    /** 1: it threw, passed its limit or its scenario was refused; its values are NaN. */
    readonly failed: Uint8Array;
    /** By outcome. NaN is not defined, Infinity not reached. */
    readonly values: readonly Float64Array[];
  };
}
