import type { Point, Section } from "../Results.ts";

/** One replication of some strategies at one point: what is sent to a worker. */
export interface Task {
  readonly point: Point;
  readonly replication: number;
  /** Of the experiment, in its order; at least one. */
  readonly strategies: readonly string[];
}

/** What a round is planned with, beside the experiment and its results. */
export interface Planning {
  /** Parts of the batch that are asked for. */
  readonly sections: readonly Section[];
  /** Points of the file's design, those included that a constraint refuses. */
  readonly design: readonly Point[];
  /** The point at a place of the unit cube, with its values and whether a constraint refuses it. */
  readonly pointAt: (section: Section, row: number, units: readonly number[]) => Point;
}
