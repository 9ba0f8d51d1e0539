import { type Agenda, createAgenda } from "./Agenda.ts";

/** Use cases of accounts: each is a purchase of its own. */
export interface Jobs {
  readonly count: number;
  readonly account: Int32Array;
  /** Need weights, one row of K per job, summing to 1. */
  readonly need: Float32Array;
  /** Firm that serves the job, `noSupplier` or `selfSupply`. */
  readonly supplier: Int32Array;
  /** Row of the offer ledger that was bought. */
  readonly offer: Int32Array;
  /** Keur a month, fixed for the term. */
  readonly price: Float64Array;
  /** Month in which the contract ends. */
  readonly ends: Int32Array;
  /** 1 when the job ends by itself at the end of this contract. */
  readonly lapses: Uint8Array;
  /** 1 where the account makes it itself and would not without the open designs. */
  readonly copied: Uint8Array;
  /** Whether it has had the second form of its supplier's offer. */
  readonly knowsForm: Uint8Array;
  /** 1 once any firm has served it. */
  readonly served: Uint8Array;
  /** Number of decisions taken so far: the occasion of keyed draws. */
  readonly occasion: Int32Array;
  /** Open buying project, `noProject`, or `decidesNow` while it is on the list of this month's choices. */
  readonly project: Int32Array;
  /** Position in the supplier's list of customers. */
  readonly place: Int32Array;
  readonly channel: Uint8Array;
  /** Side of the alliance that introduced it, as the row 2a + side of what is directed; −1: nobody did. */
  readonly introducer: Int32Array;
  /** Reseller that brought the job, or −1. */
  readonly reseller: Int16Array;
  /** How much better or worse the account fares with its supplier than was promised, in utility. */
  readonly surprise: Float64Array;
  /** Utility of experience that the account expected when it became a customer of its supplier. */
  readonly expectedAtFirst: Float32Array;
  /** Utility of experience that the account expects, its satisfaction, and the month of the last update. */
  readonly expectation: Float32Array;
  readonly satisfaction: Float32Array;
  readonly updated: Int32Array;
  /** Months of waiting met at the last purchase. */
  readonly waited: Float32Array;
  readonly satisfied: Uint8Array;
  /** Number of contacts that its user has made. */
  readonly talks: Int32Array;
  /** When contracts come up. */
  readonly renewals: Agenda;
  /** When users talk. */
  readonly conversations: Agenda;
}

export const noSupplier = -1;
export const selfSupply = -2;

export const noProject = -1;
export const decidesNow = -2;

export function createJobs(count: number, components: number, networked: boolean): Jobs {
  return {
    count,
    account: new Int32Array(count),
    need: new Float32Array(count * components),
    supplier: new Int32Array(count).fill(noSupplier),
    offer: new Int32Array(count).fill(-1),
    price: new Float64Array(count),
    ends: new Int32Array(count),
    lapses: new Uint8Array(count),
    copied: new Uint8Array(count),
    knowsForm: new Uint8Array(count),
    served: new Uint8Array(count),
    occasion: new Int32Array(count),
    project: new Int32Array(count).fill(noProject),
    place: new Int32Array(count).fill(-1),
    channel: new Uint8Array(count),
    introducer: new Int32Array(count).fill(-1),
    reseller: new Int16Array(count).fill(-1),
    surprise: new Float64Array(count),
    expectedAtFirst: new Float32Array(count),
    expectation: new Float32Array(count),
    satisfaction: new Float32Array(count),
    updated: new Int32Array(count),
    waited: new Float32Array(count),
    satisfied: new Uint8Array(count),
    talks: new Int32Array(count),
    renewals: createAgenda(count),
    conversations: createAgenda(networked ? count : 0),
  };
}
