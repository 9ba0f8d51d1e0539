import { initialiseWorld, type Parameters, step } from "@searoom/model";
import { nobodyRefuses, quietGroup, quietMarket } from "@searoom/validation/quiet";
import * as market from "./market.ts";

/** The largest quality is 1.45, a capability at most 1. */
const capabilityScale = 1.5;

/** The reference market in the words of the model: everything else is off. */
export function referenceMarket(consumers: number): Parameters {
  const weight = { form: "uniform", width: market.weightWidth } as const;
  return quietMarket({
    months: market.months,
    accounts: { count: consumers, qualitySensitivity: weight, priceSensitivity: weight },
    utility: {
      quality: capabilityScale,
      price: 1,
      bandwagon: market.shareWeight,
      nothing: nobodyRefuses,
      freshTaste: 1,
    },
    reach: {
      inboundPerMonth: market.external,
      wordOfMouthPerMonth: market.wordOfMouth,
      hazardForm: "probability",
    },
    contract: { form: "geometric", termMonths: 1 / market.rechoice },
    pricing: { followShareGain: market.priceGain },
    groups: Array.from({ length: market.firms }, (_, firm) =>
      quietGroup({
        name: `firm ${firm}`,
        capability: [market.qualityOf(firm) / capabilityScale],
        listPriceKeurPerMonth: market.firstPriceOf(firm),
        pricing: "follow-share",
      }),
    ),
  });
}

export const searoom: market.Implementation = {
  name: "Searoom",
  simulate: (consumers, seed) => {
    const started = performance.now();
    const world = initialiseWorld(referenceMarket(consumers), seed, 0);
    const ready = performance.now();
    for (let month = 0; month < market.months; month++) step(world);
    const ended = performance.now();
    const { columns, count } = world.firms;
    return {
      adopted: world.market.users / consumers,
      concentration: market.concentrationOf(Array.from(columns.users.subarray(0, count))),
      setupMs: ready - started,
      monthsMs: ended - ready,
    };
  },
};
