/** Something that was counted in the world and that a model of markets should show without being told. */
export interface Fact {
  /** T01 to T47. */
  readonly id: string;
  readonly fact: string;
  readonly source: string;
  /** What is measured here; the fact is a hit if all of it is. */
  readonly parts: readonly Part[];
  /** Why nothing is measured, where nothing is. */
  readonly notMeasured?: string;
}

export interface Part {
  readonly what: string;
  /** A measure of its own, or the name of an outcome. */
  readonly measure: string;
  /** What still agrees with what was counted; Infinity without an end. */
  readonly low: number;
  readonly high: number;
  readonly unit: string;
}

/**
 * A shipped scenario under one strategy, and what is expected of it: settled before it was first scored.
 *
 * What a fact set is no evidence, so that it is no hit.
 */
export interface Preset {
  readonly name: string;
  /** Path in scenarios/. */
  readonly scenario: string;
  /** That of the scenario's firm in question unless told. */
  readonly strategy?: string;
  readonly why: string;
  /** Facts that some of its numbers were taken from, and which numbers. */
  readonly sets: Readonly<Record<string, string>>;
  /** Facts that it should show. */
  readonly shows: readonly string[];
}
