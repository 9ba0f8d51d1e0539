import type { Event, FirmRecord } from "@searoom/model";
import { allianceHistories } from "./alliances.ts";
import { money, several, whole } from "./numbers.ts";
import { firstMonth, monthOf, type StoryInput } from "./StoryInput.ts";
import { paragraph } from "./table.ts";

/** Who was founded, who allied with whom, and who left and why: counts, not a list of thousands. */
export function firmsStory(input: StoryInput): readonly string[] {
  const { paint, columns } = input;
  return [
    paint("bold", "Who came, allied and left"),
    ...[arrivals(input), rounds(input), alliances(input), exits(input)]
      .filter((text) => text !== "")
      .flatMap((text) => paragraph(text, "  ", columns)),
  ];
}

function arrivals({ result }: StoryInput): string {
  const start = firstMonth(result);
  const labels = [...new Set(result.firms.map(({ label }) => label))];
  const told = labels.map((label) => {
    const all = result.firms.filter((firm) => firm.label === label && isThere(firm, start));
    const later = all.filter(({ founded }) => founded > start).length;
    return `${several(all.length, label)}${later === 0 ? "" : ` (${whole(later)} founded on the way)`}`;
  });
  const entered = result.events.filter(
    ({ kind, firm }) =>
      kind === "entered market" && result.firms[firm].founded < monthOfEntry(result.events, firm),
  );
  const neighbours =
    entered.length === 0
      ? ""
      : ` ${several(entered.length, "firm")} from next door came in later, in ${span(entered.map(({ month }) => monthOf(result, month)))}.`;
  return `${told.join(" and ")}.${neighbours}`;
}

function isThere({ exit }: FirmRecord, month: number): boolean {
  return exit === null || exit.month >= month;
}

function monthOfEntry(events: readonly Event[], firm: number): number {
  return events.find((event) => event.kind === "entered market" && event.firm === firm)!.month;
}

function rounds({ result, names }: StoryInput): string {
  const closed = result.events.filter(({ kind }) => kind === "round closed");
  if (closed.length === 0) return "";
  const refused = result.events.filter(({ kind }) => kind === "round failed").length;
  const largest = closed.reduce((most, next) => (next.amountKeur > most.amountKeur ? next : most));
  return (
    `Investors closed ${several(closed.length, "round")} and refused ${whole(refused)}; the largest gave ` +
    `${names.name(largest.firm)} ${money(largest.amountKeur)} in month ${monthOf(result, largest.month)}.`
  );
}

function alliances({ result: { events, firms } }: StoryInput): string {
  const histories = allianceHistories(events);
  if (histories.length === 0) return "";
  const pairs = countBy(histories, ({ first, second }) =>
    [firms[first].label, firms[second].label].sort().reverse().join(" with "),
  );
  const ended = histories.flatMap(({ signed, ended: end }) =>
    end === null ? [] : [{ cause: end.cause, months: end.month - signed }],
  );
  const causes = countBy(ended, ({ cause }) => endings[cause] ?? cause);
  const median = ended.map(({ months }) => months).sort((a, b) => a - b)[
    Math.floor(ended.length / 2)
  ];
  return (
    `${several(histories.length, "alliance")} signed (${listed(pairs)}). ` +
    (ended.length === 0
      ? "All of them last."
      : `${whole(ended.length)} ended after ${several(median, "month")} in the median: ${listed(causes)}.`)
  );
}

/** How alliances ended, after a number of them. */
const endings: Readonly<Record<string, string>> = {
  neglected: "because neither gave it time",
  "trust broken": "over lost trust",
  "term ended": "with their term",
  "partner gone": "because a partner failed or gave up",
  "partner acquired": "because a partner was bought",
  antitrust: "by the law",
  replaced: "for a better ally",
  "better offer": "for what promised more",
  abandoned: "half-way through their set-up",
};

function exits({ result }: StoryInput): string {
  const start = firstMonth(result);
  const gone = result.firms.filter(({ exit }) => exit !== null && exit.month >= start);
  if (gone.length === 0) return "Nobody left.";
  const told = [...new Set(gone.map(({ label }) => label))].map((label) => {
    const ofLabel = gone.filter((firm) => firm.label === label);
    const causes = countBy(ofLabel, ({ exit }) => reasons[exit!.cause]);
    return `${several(ofLabel.length, label)} left: ${listed(causes)}`;
  });
  return `${told.join("; ")}.`;
}

const reasons = {
  acquired: "bought",
  stopped: "given up (more to be had elsewhere)",
  insolvent: "out of money",
} as const;

function countBy<A>(items: readonly A[], key: (item: A) => string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(key(item), (counts.get(key(item)) ?? 0) + 1);
  return counts;
}

function listed(counts: ReadonlyMap<string, number>): string {
  return [...counts]
    .sort(([, a], [, b]) => b - a)
    .map(([word, count]) => `${whole(count)} ${word}`)
    .join(", ");
}

function span(months: readonly number[]): string {
  const low = Math.min(...months);
  const high = Math.max(...months);
  return low === high ? `month ${low}` : `months ${low}–${high}`;
}
