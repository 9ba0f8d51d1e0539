import { outcomeDefinitions } from "@searoom/model";
import type { Incoherence } from "../coherence.ts";
import { nearestWord } from "../nearestWord.ts";
import type { ScenarioDocument } from "../schema/ScenarioDocument.ts";

const outcomes = outcomeDefinitions.map(({ name }) => name);

/** A figure speaks of an outcome that there is, and its value lies within its band. */
export function* figuresHold({ figures }: ScenarioDocument): Iterable<Incoherence> {
  for (const [name, { value, low, high }] of Object.entries(figures)) {
    const path = ["figures", name];
    if (!outcomes.includes(name)) {
      yield {
        path,
        reads: [],
        found: JSON.stringify(name),
        allowed: `one of the ${outcomes.length} outcomes of a run (searoom run --json names them)`,
        suggestion: nearestWord(name, outcomes),
        about: "key",
      };
    }
    if (low > high) {
      yield {
        path: [...path, "low"],
        reads: [[...path, "high"]],
        found: String(low),
        allowed: `at most high, which is ${high}`,
      };
    } else if (value < low || value > high) {
      yield {
        path: [...path, "value"],
        reads: [
          [...path, "low"],
          [...path, "high"],
        ],
        found: String(value),
        allowed: `${low} to ${high}, which are its low and high`,
      };
    }
  }
}
