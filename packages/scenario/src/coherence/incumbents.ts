import type { Incoherence } from "../coherence.ts";
import type { ScenarioDocument } from "../schema/ScenarioDocument.ts";

/** Only who waits outside can be alarmed into coming. */
export function* threatIsFelt({ incumbents, groups }: ScenarioDocument): Iterable<Incoherence> {
  if (incumbents.threatWeight === 0) return;
  const waits = Object.values(groups).some(
    ({ attentionMedian, homeRevenueKeurPerMonth }) =>
      attentionMedian > 0 && homeRevenueKeurPerMonth > 0,
  );
  if (waits) return;
  yield {
    path: ["incumbents", "threatWeight"],
    reads: [["groups"]],
    found: `${incumbents.threatWeight} while no group has both attentionMedian and homeRevenueKeurPerMonth`,
    allowed: "0, or a group that waits for this market to grow",
  };
}
