/**
 * The reference market: consumers adopt by external influence and word of mouth, choose among firms by logit and choose
 * again every ten months or so; firms move their price after their share. Everything is read as it was at the
 * start of a month.
 *
 * Expected after 120 months: .736 adopted, HHI .057.
 */
export const firms = 20;
export const months = 120;
/** p and q: an adopter appears with probability p + q · adopters / consumers. */
export const external = 0.002;
export const wordOfMouth = 0.03;
export const rechoice = 0.1;
export const shareWeight = 0.5;
/** Weights of quality and price lie on 1 ± width/2. */
export const weightWidth = 1;
export const priceGain = 0.02;

export function qualityOf(firm: number): number {
  return 0.5 + ((7 * firm) % firms) / firms;
}

export function firstPriceOf(firm: number): number {
  return 0.5 + ((3 * firm) % firms) / firms;
}

/** One way of simulating the market. */
export interface Implementation {
  readonly name: string;
  /** Sets up, runs all months and counts; `seed` is not for those that draw from Math.random. */
  readonly simulate: (consumers: number, seed: number) => Simulated;
}

export interface Simulated {
  /** Share of consumers who have adopted, and the sum of squared shares of the firms among them. */
  readonly adopted: number;
  readonly concentration: number;
  readonly setupMs: number;
  readonly monthsMs: number;
}

export function concentrationOf(users: readonly number[]): number {
  const total = users.reduce((sum, one) => sum + one, 0);
  return users.reduce((sum, one) => sum + (one / total) ** 2, 0);
}
