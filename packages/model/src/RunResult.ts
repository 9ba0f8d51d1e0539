import type { Event } from "./observe/Event.ts";
import type { World } from "./world/World.ts";

/** What to simulate beside the parameters. */
export interface RunOptions {
  /** Any whole number from 0 to 2^32 − 1. */
  readonly seed: number;
  /** Which draw of luck under this seed: 0, 1, 2 … */
  readonly replication?: number;
  /** A key of `parameters.strategies`; the focus firm's own strategy unless told. */
  readonly strategy?: string;
  /** Treat this random share of the start-ups (firms paid by investors) instead of the focus firm. */
  readonly treatShare?: number;
  /**
   * `keyed` (the model's own); `single-stream` draws everything from one sequence, which loses the pairing
   * between strategies and exists to measure what keys are worth.
   */
  readonly draws?: "keyed" | "single-stream";
  /**
   * Months that the run may take, its burn-in included; more is an error. A budget of steps and not of seconds, so that it
   * is spent at the same place on every machine.
   */
  readonly maxMonths?: number;
  /** Sees the market after every month; it may read everything and must change nothing. */
  readonly watch?: Watch;
}

/**
 * Called after every month, those of the burn-in too.
 *
 * @param strategy  what the focus firm does from the fork on; null before it
 */
export type Watch = (world: World, strategy: string | null) => void;

export interface RunResult {
  readonly strategy: string;
  readonly seed: number;
  readonly replication: number;
  readonly months: number;
  /** Sixteen hexadecimal digits over the whole trajectory; labels left out. */
  readonly digest: string;
  readonly outcomes: Readonly<Record<string, number>>;
  /** Null when the scenario has no burn-in. */
  readonly burnIn: { readonly months: number; readonly stationary: boolean } | null;
  readonly firms: readonly FirmRecord[];
  readonly dyads: readonly Dyad[];
  readonly panel: Panel;
  readonly events: readonly Event[];
}

export interface FirmRecord {
  readonly group: string;
  readonly label: "start-up" | "incumbent";
  readonly founded: number;
  readonly focus: boolean;
  readonly treated: boolean;
  readonly partnering: string;
  readonly capability: readonly number[];
  /** Why and when it left, or null while it lives. */
  readonly exit: {
    readonly month: number;
    readonly cause: "insolvent" | "stopped" | "acquired";
  } | null;
}

/** Alliances between firms of two groups, or of one, signed since the fork; each number as the outcome of its name. */
export interface Dyad {
  readonly groups: readonly [string, string];
  readonly signed: number;
  readonly activeAtSixMonths: number;
  readonly endedBy36: number;
  readonly effortOverOwn: number;
  readonly mutualGain: number;
}

/** Three tables; each column is as long as its table. */
export interface Panel {
  readonly market: Table;
  readonly firms: Table;
  readonly alliances: Table;
}

export type Table = Readonly<Record<string, Float64Array>>;

/** One number that a run is judged by. */
export interface OutcomeDefinition {
  readonly name: string;
  readonly unit: string;
  /** Whether more is better for the one who asks; null for what is only described. */
  readonly direction: "max" | "min" | null;
  readonly description: string;
  /** Of the focus firm (or the mean over the treated), or of the whole market. */
  readonly of: "focus" | "market";
}
