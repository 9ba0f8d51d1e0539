/** What is measured: an outcome of the experiment. */
export interface Measure {
  /** In words. */
  readonly name: string;
  /** `Keur`, `Keur/month`, `share`, `months`, `count`, `ratio`, `index` or any other. */
  readonly unit: string;
  /** What is better. */
  readonly direction: "max" | "min";
}

/** A number and what it may be as well, in one unit; the ends are NaN where nobody knows them. */
export interface Ranged {
  readonly mean: number;
  readonly low: number;
  readonly high: number;
}

/** Both ends are known. */
export function isRanged({ low, high }: Omit<Ranged, "mean">): boolean {
  return Number.isFinite(low) && Number.isFinite(high);
}

/** Those that have a value, the best first; equal ones in the order they came in. */
export function byGoodness<One extends { readonly mean: number }>(
  all: readonly One[],
  { direction }: Pick<Measure, "direction">,
): readonly One[] {
  const sign = direction === "max" ? -1 : 1;
  return all
    .filter(({ mean }) => Number.isFinite(mean))
    .toSorted((a, b) => sign * (a.mean - b.mean));
}

/** One remark about those that a picture cannot place. */
export function leftOut(
  all: readonly { readonly name: string }[],
  drawn: readonly { readonly name: string }[],
): readonly string[] {
  const missing = all.filter((one) => !drawn.includes(one)).map(({ name }) => name);
  return missing.length === 0 ? [] : [`Without a value, and not drawn: ${missing.join(", ")}.`];
}
