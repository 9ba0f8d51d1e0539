/**
 * What happened to whom: the event log of a run, in order of months.
 *
 * Firms are named by their index in `RunResult.firms`; -1 stands for none. `amountKeur` is the money that
 * changed hands (0 where none did).
 */
export interface Event {
  readonly month: number;
  readonly kind: EventKind;
  readonly firm: number;
  readonly other: number;
  readonly amountKeur: number;
  /** Cause or detail in one word or two: why an alliance ended, why a firm stopped. */
  readonly detail: string;
  /** What decided it, where that is written down: for each that it turned on, the terms in order. */
  readonly reasons?: readonly Reason[];
}

/** The terms of one firm in a decision; beside firms from 0 up, −1 is nobody and −2 the account itself. */
export interface Reason {
  readonly firm: number;
  /** By what they are called; utility for deals, what the name says elsewhere. */
  readonly terms: Readonly<Record<string, number>>;
}

export type EventKind =
  | "founded"
  | "entry decided"
  | "entered market"
  | "home lost"
  | "round closed"
  | "round failed"
  | "first customer"
  | "tenth customer"
  | "hundredth customer"
  | "lever pulled"
  | "left out"
  | "taken in"
  | "innovation"
  | "outside innovation"
  | "deal won"
  | "deal lost"
  | "alliance courted"
  | "alliance signed"
  | "agreement recorded"
  | "supply agreed"
  | "capacity ordered"
  | "alliance set up"
  | "stage opened"
  | "climb agreed"
  | "alliance climbed"
  | "alliance stepped down"
  | "alliance renewed"
  | "squeezed"
  | "target missed"
  | "dispute"
  | "alliance ended"
  | "reseller signed"
  | "responded"
  | "tender awarded"
  | "acquisition agreed"
  | "acquired"
  | "fined"
  | "cartel formed"
  | "cheated"
  | "price war"
  | "cartel found out"
  | "cartel broken"
  | "leniency"
  | "stopped"
  | "insolvent";
