import type { Point, Section } from "../Results.ts";

/** A run as it is kept. */
export interface StoredRun {
  readonly runHash: string;
  readonly section: Section;
  /** Row of the point in its section. */
  readonly point: number;
  readonly strategy: string;
  readonly replication: number;
  readonly seed: number;
  /** lost: it took its worker with it, or too long, which another machine may see otherwise. */
  readonly status: "ok" | "failed" | "lost";
  readonly message: string | null;
  readonly digest: string | null;
  readonly burnIn: { readonly months: number; readonly stationary: boolean } | null;
  readonly session: number;
  readonly worker: number | null;
  readonly ms: number | null;
  /** In the order of the experiment's outcomes; NaN of a run that failed. */
  readonly values: ArrayLike<number>;
  /** Columns of the market's monthly table, in the order of the experiment. */
  readonly series: readonly Float64Array[];
}

/** What is written at once: all of it or nothing. */
export interface Commit {
  readonly points?: readonly Point[];
  readonly runs?: readonly StoredRun[];
  readonly decision?: { readonly kind: string; readonly detail: unknown };
}
