import type {
  AimPolicy,
  AllianceScope,
  Channel,
  OfferingPolicy,
  PartneringPolicy,
  PricingPolicy,
  Way,
  ResponseName,
} from "../Parameters.ts";

/** Words that are stored as small numbers in columns; the index is the code. */
export const channels = [
  "direct",
  "introduction",
  "reseller",
  "wordOfMouth",
  "inbound",
] as const satisfies readonly Channel[];
export const channel = {
  direct: 0,
  introduction: 1,
  reseller: 2,
  wordOfMouth: 3,
  inbound: 4,
} as const;

/** Ways to sell, among which those choose who choose freely. */
export const ways = [
  "direct",
  "start-up-partner",
  "incumbent-partner",
  "coopetition",
  "reseller",
  "portfolio",
] as const satisfies readonly Way[];

export const partneringPolicies = [
  ...ways,
  "free",
  "tender",
] as const satisfies readonly PartneringPolicy[];

export const pricingPolicies = [
  "best-response",
  "follow-share",
  "list",
  "cartel",
  "cartel-cheat",
] as const satisfies readonly PricingPolicy[];

export const offeringPolicies = ["fixed", "worth"] as const satisfies readonly OfferingPolicy[];

/** Answers to a rival, in the order in which they are weighed. */
export const responseNames = [
  "ignore",
  "imitate",
  "price",
  "bundle",
  "partner",
  "acquire",
] as const satisfies readonly ResponseName[];
export const aimPolicies = [
  "mean",
  "customers",
  "unserved",
] as const satisfies readonly AimPolicy[];

/** What an alliance can be about; its columns hold the sum of the bits. */
export const scope = {
  sales: 1,
  procurement: 2,
  research: 4,
  supply: 8,
  production: 16,
  logistics: 32,
} as const satisfies Readonly<Record<AllianceScope, number>>;
export const allianceScopes = Object.keys(scope) as readonly AllianceScope[];

/** The bits of several scopes. */
export function scopesOf(names: readonly AllianceScope[]): number {
  return names.reduce((bits, name) => bits | scope[name], 0);
}

/** A part of some scopes, at least one: those that stand first, rounded up. */
export function firstScopes(scopes: number, part: number): number {
  let left = Math.ceil(part * allianceScopes.filter((name) => (scopes & scope[name]) !== 0).length);
  return allianceScopes.reduce(
    (bits, name) => ((scopes & scope[name]) !== 0 && left-- > 0 ? bits | scope[name] : bits),
    0,
  );
}

export const exitCauses = ["", "insolvent", "stopped", "acquired"] as const;
export const exit = { none: 0, insolvent: 1, stopped: 2, acquired: 3 } as const;
