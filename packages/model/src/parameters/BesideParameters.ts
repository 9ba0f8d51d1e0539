import type { Parameters } from "../Parameters.ts";
import type { BurnInParameters } from "./BurnInParameters.ts";

/** Another market in which some of the firms are at home (docs/model.md, markets side by side). */
export interface BesideParameters {
  /** Its luck hangs on its name. */
  readonly name: string;
  /** What it is; its months count as those of the market in question do. */
  readonly parameters: Parameters;
  /** How it is burnt in by itself, before the market in question opens; null: both open together. */
  readonly burnIn: BurnInParameters | null;
  readonly links: readonly BesideLink[];
  /** Share of what a firm there could pay out that it spends here. */
  readonly homeReinvest: number;
}

/** Places of two groups whose firms are the same, the first the first and so on. */
export interface BesideLink {
  readonly here: number;
  readonly there: number;
}
