import type { Incoherence } from "../coherence.ts";
import type { ScenarioDocument } from "../schema/ScenarioDocument.ts";

/** Delight is passed on along the network: under mixing nobody talks to anybody in particular. */
export function* delightIsPassedOn({ reach }: ScenarioDocument): Iterable<Incoherence> {
  if (reach.delightedTalkFactor > 1 && reach.wordOfMouthReach === "mixing") {
    yield {
      path: ["reach", "delightedTalkFactor"],
      reads: [["reach", "wordOfMouthReach"]],
      found: `${reach.delightedTalkFactor} while wordOfMouthReach is mixing`,
      allowed: "1, since delighted users talk on the network alone",
    };
  }
}
