/**
 * A run as it can be drawn: what the picture needs of every month, as columns of numbers.
 *
 * Rows of a month lie together: the value of thing i in month m is at m · count + i. Months count from the start of the
 * burn-in, if there is one; `launch` is the month in which the strategies part and the focus firm is founded.
 */
export interface Recording {
  readonly facts: RunFacts;
  readonly months: number;
  readonly launch: number;
  readonly jobs: RecordedJobs;
  readonly fields: RecordedFields;
  readonly firms: RecordedFirms;
  readonly alliances: RecordedAlliances;
  readonly market: RecordedMarket;
}

/** What is true of the whole run. */
export interface RunFacts {
  readonly title: string;
  readonly strategy: string;
  readonly seed: number;
  readonly replication: number;
  /** The one that the command line prints for the same scenario, strategy and seed. */
  readonly digest: string;
  readonly factors: readonly string[];
  readonly firms: readonly FirmFacts[];
  readonly events: readonly RecordedEvent[];
  /** Firm in question, −1 where there is none. */
  readonly focus: number;
}

export interface FirmFacts {
  readonly label: "start-up" | "incumbent";
  readonly founded: number;
  readonly exit: { readonly month: number; readonly cause: string } | null;
}

/** Month, what happened, to whom, with whom, and in which words. */
export interface RecordedEvent {
  readonly month: number;
  readonly kind: string;
  readonly firm: number;
  readonly other: number;
  readonly detail: string;
}

/** Use cases of customers: the specks. */
export interface RecordedJobs {
  readonly count: number;
  /** Place in need space, each from 0 to 1. */
  readonly x: Float32Array;
  readonly y: Float32Array;
  /** `jobState` of each job in each month. */
  readonly state: Uint8Array;
}

export const jobState = { unserved: 0, served: 1, focus: 2, selfMade: 3 } as const;

/** What the water shows, on a grid over need space: 255 stands for 1. */
export interface RecordedFields {
  readonly columns: number;
  readonly rows: number;
  readonly rivalry: Uint8Array;
  readonly open: Uint8Array;
}

export interface RecordedFirms {
  readonly count: number;
  readonly x: Float32Array;
  readonly y: Float32Array;
  readonly presence: Uint8Array;
  readonly users: Int32Array;
  readonly share: Float32Array;
  readonly cashKeur: Float64Array;
  /** Months until cash is spent; Infinity for who earns. */
  readonly runway: Float32Array;
  /** Level of each factor of the offer, a row of them for each firm and month. */
  readonly levels: Float32Array;
}

export const presence = { absent: 0, founded: 1, selling: 2, gone: 3 } as const;

export interface RecordedAlliances {
  readonly count: number;
  readonly first: Int32Array;
  readonly second: Int32Array;
  /** `allianceState` of each alliance in each month. */
  readonly state: Uint8Array;
  readonly rung: Uint8Array;
  /** Mean of the trust of both sides. */
  readonly trust: Float32Array;
}

export const allianceState = { absent: 0, talking: 1, working: 2 } as const;

export interface RecordedMarket {
  readonly users: Int32Array;
  readonly selfSupplied: Int32Array;
  readonly sellers: Int32Array;
}
