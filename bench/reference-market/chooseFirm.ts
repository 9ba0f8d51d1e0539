import { shareWeight } from "./market.ts";

export interface Firm {
  readonly quality: number;
  price: number;
  /** Among adopters at the start of the month. */
  share: number;
  users: number;
}

const weights: number[] = [];

/** Logit by inversion over all firms, as one would write it for the object loop and for AgentScript. */
export function chooseFirm(
  firms: readonly Firm[],
  qualityWeight: number,
  priceWeight: number,
): number {
  let total = 0;
  for (let i = 0; i < firms.length; i++) {
    const { quality, price, share } = firms[i];
    const weight = Math.exp(qualityWeight * quality - priceWeight * price + shareWeight * share);
    weights[i] = weight;
    total += weight;
  }
  let left = Math.random() * total;
  for (let i = 0; i < firms.length; i++) {
    left -= weights[i];
    if (left < 0) return i;
  }
  return firms.length - 1;
}
