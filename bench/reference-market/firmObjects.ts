import type { Firm } from "./chooseFirm.ts";
import { firms, firstPriceOf, priceGain, qualityOf, weightWidth } from "./market.ts";

export function createFirms(): Firm[] {
  return Array.from({ length: firms }, (_, firm) => ({
    quality: qualityOf(firm),
    price: firstPriceOf(firm),
    share: 1 / firms,
    users: 0,
  }));
}

/** At the end of a month: shares as they are now, and prices after them. */
export function moveOn(all: readonly Firm[], adopters: number): void {
  for (const firm of all) {
    firm.share = adopters === 0 ? 1 / all.length : firm.users / adopters;
    firm.price *= 1 + priceGain * (firm.share - 1 / all.length);
  }
}

export function drawWeight(): number {
  return 1 + weightWidth * (Math.random() - 0.5);
}
