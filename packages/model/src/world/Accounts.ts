import type { Parameters } from "../Parameters.ts";

/**
 * Customer organisations. What is read together lies together: the fixed traits of an account fill one
 * row of 8 floats, half a cache line, because a decision reads all of them and accounts are met in random order.
 */
export interface Accounts {
  readonly count: number;
  /** Rows of 8 × Float32, columns named by `trait`; written once at the start. */
  readonly traits: Float32Array;
  /** First job of account a; jobs of a are firstJob[a] … firstJob[a + 1] − 1. */
  readonly firstJob: Int32Array;
  /** Firm that serves it next door, or −1. */
  readonly homeFirm: Int32Array;
  /** Neighbours on the word-of-mouth network, `neighbours` per account; empty under mixing. */
  readonly neighbour: Int32Array;
}

/** Columns of `Accounts.traits`. */
export const trait = {
  x: 0,
  y: 1,
  quality: 2,
  price: 3,
  caution: 4,
  impatience: 5,
  makerSkill: 6,
  /** Bits of `flag`, added up. */
  flags: 7,
  row: 8,
} as const;

/** What holds of an account or does not: bits of `trait.flags`. */
export const flag = {
  /** Takes what it was steered to for what it got. */
  susceptible: 1,
  /** Must put what it buys out to tender. */
  tenders: 2,
  /** Gives away what its makers design. */
  gives: 4,
} as const;

export function isSusceptible({ traits }: Accounts, account: number): boolean {
  return (traits[account * trait.row + trait.flags] & flag.susceptible) !== 0;
}

/** Whether it must ask all who can bid, and may not care whom it knows. */
export function mustTender({ traits }: Accounts, account: number): boolean {
  return (traits[account * trait.row + trait.flags] & flag.tenders) !== 0;
}

/** Whether what its makers design lies open. */
export function givesDesigns({ traits }: Accounts, account: number): boolean {
  return (traits[account * trait.row + trait.flags] & flag.gives) !== 0;
}

export function createAccounts(parameters: Parameters): Accounts {
  const { count, neighbours } = parameters.accounts;
  const networked = parameters.reach.wordOfMouthReach === "network";
  return {
    count,
    traits: new Float32Array(count * trait.row),
    firstJob: new Int32Array(count + 1),
    homeFirm: new Int32Array(count).fill(-1),
    neighbour: new Int32Array(networked ? count * neighbours : 0),
  };
}
