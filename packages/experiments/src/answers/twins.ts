import type { Event, RunResult } from "@searoom/model";
import type { Results } from "../Results.ts";
import { decidingOutcome, firstOutcome } from "../results/outcomeColumns.ts";
import { pointMeans } from "../results/pointMeans.ts";
import { strategyPlace } from "../results/strategyPlace.ts";

export interface TwinsOptions {
  readonly on?: string;
  readonly strategy: string;
  readonly reference: string;
}

/** One replication in which two strategies met the same luck, and what came of it. */
export interface Twin {
  readonly replication: number;
  /** Of the strategy over the reference, in the unit of the outcome. */
  readonly difference: number;
}

/** Where the answer is closest to flipping, with a draw of luck on either side of it. */
export interface TwinSeeds {
  readonly on: string;
  readonly unit: string;
  readonly strategy: string;
  readonly reference: string;
  /** Place in `results.points`. */
  readonly point: number;
  /** Mean difference there. */
  readonly mean: number;
  /** The middle one of those replications in which the strategy is better, and in which it is worse. */
  readonly ahead: Twin;
  readonly behind: Twin;
}

/**
 * The point at which two strategies come closest, and of each side of the flip the replication with the middle difference: no
 * extreme, so that what parts them there is what usually does.
 *
 * @throws RangeError  where one of the two is better in every replication at every point
 */
export function twinSeeds(
  results: Results,
  { on = firstOutcome(results), strategy, reference }: TwinsOptions,
): TwinSeeds {
  const outcome = decidingOutcome(results, on);
  const of = pointMeans(results, outcome.index);
  const [a, b] = [strategy, reference].map((name) => strategyPlace(results, name));
  const found = of.points.flatMap((point, i) => {
    const other = of.replications(b, i);
    const twins = Array.from(of.replications(a, i).subarray(0, other.length), (value, r) => ({
      replication: r,
      difference: value - other[r],
    })).filter(({ difference }) => Number.isFinite(difference));
    const ahead = middle(twins.filter(({ difference }) => outcome.sign * difference > 0));
    const behind = middle(twins.filter(({ difference }) => outcome.sign * difference < 0));
    if (ahead === undefined || behind === undefined) return [];
    const mean = twins.reduce((sum, { difference }) => sum + difference, 0) / twins.length;
    return [{ point, mean, ahead, behind }];
  });
  if (found.length === 0)
    throw new RangeError(
      `${strategy} and ${reference} have the same winner in every replication at every point: there is no flip to look at`,
    );
  const closest = found.reduce((one, two) => (Math.abs(two.mean) < Math.abs(one.mean) ? two : one));
  return { on, unit: outcome.unit, strategy, reference, ...closest };
}

/** Where two runs with the same luck part. */
export interface Parting {
  /** First month in which something happened in one run that did not in the other; null: they never parted. */
  readonly month: number | null;
  /** What happened then in one alone. */
  readonly first: readonly Event[];
  readonly second: readonly Event[];
  /** The first deal of the firm in question that went another way, with what decided it in each run; null: none did. */
  readonly deal: {
    readonly month: number;
    readonly first: Event | null;
    readonly second: Event | null;
  } | null;
}

/**
 * The first month in which two runs part, and the first deal of the firm in question that did.
 *
 * Founding is left out: how a firm is founded follows from its strategy and is no news.
 */
export function parting(first: RunResult, second: RunResult): Parting {
  const one = newsOf(first);
  const two = newsOf(second);
  const months = [...new Set([...one.keys(), ...two.keys()])].sort((a, b) => a - b);
  const apart = (month: number) => ({
    first: without(one.get(month) ?? [], two.get(month) ?? []),
    second: without(two.get(month) ?? [], one.get(month) ?? []),
  });
  const month = months.find((each) => {
    const { first: of, second: other } = apart(each);
    return of.length + other.length > 0;
  });
  if (month === undefined) return { month: null, first: [], second: [], deal: null };
  const focus = [first, second].map(({ firms }) => firms.findIndex((firm) => firm.focus));
  const isDeal = ({ kind, firm, other }: Event, of: number) =>
    (kind === "deal won" || kind === "deal lost") && (firm === of || other === of);
  const dealMonth = months.find((each) => {
    const { first: of, second: other } = apart(each);
    return (
      of.some((event) => isDeal(event, focus[0])) || other.some((event) => isDeal(event, focus[1]))
    );
  });
  const of = dealMonth === undefined ? null : apart(dealMonth);
  return {
    month,
    ...apart(month),
    deal:
      of === null || dealMonth === undefined
        ? null
        : {
            month: dealMonth,
            first: of.first.find((event) => isDeal(event, focus[0])) ?? null,
            second: of.second.find((event) => isDeal(event, focus[1])) ?? null,
          },
  };
}

function newsOf({ events }: RunResult): Map<number, Event[]> {
  return Map.groupBy(
    events.filter(({ kind }) => kind !== "founded"),
    ({ month }) => month,
  );
}

/** Events of a month that the other run does not have, whatever the terms were. */
function without(events: readonly Event[], others: readonly Event[]): readonly Event[] {
  const key = ({ kind, firm, other, detail }: Event) => JSON.stringify([kind, firm, other, detail]);
  const known = new Set(others.map(key));
  return events.filter((event) => !known.has(key(event)));
}

function middle(twins: readonly Twin[]): Twin | undefined {
  return twins.toSorted((a, b) => a.difference - b.difference || a.replication - b.replication)[
    Math.floor(twins.length / 2)
  ];
}
