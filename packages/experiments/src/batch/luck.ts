import { createHash } from "node:crypto";
import type { Experiment } from "../Experiment.ts";
import type { Point } from "../Results.ts";
import { pointKey } from "../points/pointKey.ts";

/**
 * The seed under which a strategy is replicated at a point.
 *
 * **Details** By name and value, never by position: a point that is planned with others, later, or in another order has the
 * luck that it had. Strategies share it, unless the experiment wants them to share nothing. The places of a map share it in any
 * case: neighbours are told apart by what they are and not by what they met.
 */
export function seedAt(experiment: Experiment, point: Point, strategy: string): number {
  const { luck, crn } = experiment.replications;
  const own =
    luck === "own" && point.section !== "flip"
      ? [point.section, pointKey(Object.keys(experiment.factors), point.values)]
      : [];
  const alone = crn === "none" ? [strategy] : [];
  if (own.length + alone.length === 0) return experiment.seed;
  const text = JSON.stringify([experiment.seed, own, alone]);
  return createHash("sha256").update(text).digest().readUInt32BE(0);
}
