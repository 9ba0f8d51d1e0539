import type { Levers } from "@searoom/model";
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

/** A lever of production is pulled by those to whom it is given, and changes nothing where what it acts on is off. */
export function* leversHaveAnEffect(document: ScenarioDocument): Iterable<Incoherence> {
  const { accounts } = document;
  if (accounts.susceptibleShare > 0 && !isGiven(document, "steering")) {
    yield {
      path: ["accounts", "susceptibleShare"],
      reads: [["groups"], ["strategies"]],
      found: `${accounts.susceptibleShare} while no group or strategy has steering above 0`,
      allowed: "0, or one that steers",
    };
  }
}

function isGiven({ groups, strategies }: ScenarioDocument, lever: keyof Levers): boolean {
  const givers = [...Object.values(groups), ...Object.values(strategies)];
  return givers.some((giver) => (giver[lever] ?? 0) > 0);
}
