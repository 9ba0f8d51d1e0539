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

const joins = new Set<string | undefined>(["cartel", "cartel-cheat"]);

/**
 * Prices are set together by two firms at least, and nobody reports what nobody hunts. A strategy can be given to many firms, so that
 * one that joins is enough.
 */
export function* cartelHasMembersAndLaw({
  groups,
  strategies,
  focus,
  regulation,
}: ScenarioDocument): Iterable<Incoherence> {
  const joining = Object.entries(groups).filter(([, { pricing }]) => joins.has(pricing));
  let members = Object.values(strategies).some(({ pricing }) => joins.has(pricing)) ? 2 : 0;
  for (const [, { count, arrivalsPerMonth }] of joining)
    members += arrivalsPerMonth > 0 ? 2 : count;
  if (joining.some(([name]) => name === focus?.group)) members++;
  if (members < 2)
    for (const [name] of joining)
      yield {
        path: ["groups", name, "pricing"],
        reads: [["strategies"], ["focus"]],
        found: "a cartel that fewer than two firms can join",
        allowed: "with two firms or more that have it, or a strategy that does",
      };
  if (regulation.leniency > 0 && regulation.detectionPerMonth === 0)
    yield {
      path: ["regulation", "leniency"],
      reads: [["regulation", "detectionPerMonth"]],
      found: `${regulation.leniency} while detectionPerMonth is 0`,
      allowed: "0, since nobody reports what nobody hunts",
    };
}
