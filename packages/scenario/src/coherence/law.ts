import type { Incoherence } from "../coherence.ts";
import type { ScenarioDocument } from "../schema/ScenarioDocument.ts";

/** Who counts an ally's profit does so in a price that it sets by best response. */
export function* internalisationHasPrices({
  alliances,
  groups,
  strategies,
}: ScenarioDocument): Iterable<Incoherence> {
  if (alliances.internalisation === 0) return;
  const policies = [...Object.values(groups), ...Object.values(strategies)];
  if (policies.some(({ pricing }) => pricing === "best-response")) return;
  yield {
    path: ["alliances", "internalisation"],
    reads: [["groups"], ["strategies"]],
    found: `${alliances.internalisation} while no group or strategy has pricing best-response`,
    allowed: "0, or one that does",
  };
}
