/** Something that began and was watched since. */
export interface Lifetime {
  /** Age at its end, or at which it was last seen going on. */
  readonly age: number;
  /** Why it ended; null where it went on. */
  readonly cause: string | null;
}

/** Shares of all that began, at an age; NaN beyond the age up to which anything was watched. */
export interface ProductLimit {
  /** What goes on at that age. */
  readonly going: (age: number) => number;
  /** What has ended by that age for one of these causes. */
  readonly ended: (age: number, ...causes: readonly string[]) => number;
}

/**
 * How long things last, when many of them are still going on.
 *
 * **When to use** for firms or alliances that began at different times: those that are too young to have reached an age
 * count for as long as they were watched, so that the shares at all ages speak of the same things.
 *
 * **Gotchas** What began later is taken to fare at an age as what began earlier. What was last seen at the age at which
 * another ended counts beside it.
 *
 * S(t) = Π over ages a ≤ t of 1 − d(a)/n(a);  F(t, cause) = Σ over a ≤ t of S(a−)·d(a, cause)/n(a)
 * with n(a) watched up to a, d(a) of them ended at a
 *
 * @source Kaplan & Meier 1958, "Nonparametric estimation from incomplete observations"; by causes: Aalen & Johansen 1978
 */
export function productLimit(lifetimes: readonly Lifetime[]): ProductLimit {
  const sorted = lifetimes.toSorted(
    (a, b) => a.age - b.age || Number(a.cause === null) - Number(b.cause === null),
  );
  const steps: { readonly age: number; readonly cause: string; readonly share: number }[] = [];
  let going = 1;
  for (let first = 0, end = 0; first < sorted.length; first = end) {
    const { age } = sorted[first];
    while (end < sorted.length && sorted[end].age === age) end++;
    const watched = sorted.length - first;
    const before = going;
    for (const { cause } of sorted.slice(first, end)) {
      if (cause === null) continue;
      steps.push({ age, cause, share: before / watched });
      going -= before / watched;
    }
  }

  // When the last one watched has ended, nothing is left that could end later.
  const last = sorted.at(-1);
  const known = last === undefined ? -1 : last.cause === null ? last.age : Infinity;
  const endedBy = (age: number, counts: (cause: string) => boolean) =>
    age > known
      ? NaN
      : steps
          .filter((step) => step.age <= age && counts(step.cause))
          .reduce((sum, { share }) => sum + share, 0);
  return {
    going: (age) => 1 - endedBy(age, () => true),
    ended: (age, ...causes) => endedBy(age, (cause) => causes.includes(cause)),
  };
}
