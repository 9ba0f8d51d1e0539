import { performance } from "../../equations/performance.ts";
import { chancesOfDeal, meanNeed } from "../../observe/estimates.ts";
import { expectedLifetime } from "../../observe/measures.ts";
import { carries } from "../../world/Resellers.ts";
import type { World } from "../../world/World.ts";

/** Resellers that carry a firm. */
export function resellersOf({ resellers }: World, firm: number): number {
  let signed = 0;
  for (let r = 0; r < resellers.count; r++) signed += carries(resellers, r, firm) ? 1 : 0;
  return signed;
}

/**
 * What some resellers can be expected to win for a firm a month (Keur): its share of their contacts by price, the chance of
 * a deal, and what it leaves over the time for which it lasts.
 */
export function expectedOfResellers(world: World, firm: number, count: number): number {
  const { parameters, firms, resellers, offers } = world;
  const { columns } = firms;
  const { contactsPerMonth, margin, warmth } = parameters.resellers;
  const { components, utility } = parameters;
  const offer = columns.offer[firm];
  if (count === 0 || offer === -1) return 0;
  const price = offers.price[offer];
  let rivals = 0;
  for (let v = 0; v < resellers.vendors; v++) {
    const vendor = resellers.vendorFirm[v];
    if (vendor !== firm) rivals += offers.price[columns.offer[vendor]];
  }
  const share = price > 0 ? price / (price + rivals / resellers.count) : 0;
  const K = components.length;
  const perf = performance(
    meanNeed(world),
    0,
    offers.powered,
    offer * K,
    K,
    utility.weakLinkExponent,
  );
  const left = Math.max(0, (1 - margin) * price - offers.pricingCost[offer]);
  const chance = chancesOfDeal(world, firm, price)(perf, warmth);
  const deals = count * contactsPerMonth * share * chance;
  return deals * left * expectedLifetime(world);
}
