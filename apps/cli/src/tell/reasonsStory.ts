import type { DecidedEvent } from "../store/readDecisions.ts";
import type { Page } from "../terminal/page.ts";
import { ruleOf, whatHappened } from "./decisions.ts";
import { sections } from "./sections.ts";
import { paragraph, table } from "./table.ts";

/** Each event as a sentence, and below it the terms that decided it, a column for each that it turned on. */
export function reasonsStory(events: readonly DecidedEvent[], page: Page): readonly string[] {
  const told = new Set<string>();
  return sections(
    ...events.map((event) => {
      // A rule is said once.
      const rule = ruleOf(event);
      const isNew = rule !== "" && !told.has(rule);
      told.add(rule);
      return [
        sentence(event, page),
        ...(isNew
          ? paragraph(rule, "  ", page.columns).map((line) => page.paint("dim", line))
          : []),
        ...termTable(event, page),
      ];
    }),
  );
}

function sentence(event: DecidedEvent, { paint }: Page): string {
  const { month, kind } = event;
  return `${paint("bold", `month ${month}, ${kind}`)}: ${whatHappened(event)}`;
}

function termTable({ kind, reasons }: DecidedEvent, { paint, columns }: Page): readonly string[] {
  // Who buys nothing is nobody; what concerns no firm by itself has a column without a name.
  const name = (firm: string) => (firm === "nobody" && !kind.startsWith("deal") ? "" : firm);
  const ordered = inOrder(reasons.map((reason) => Object.keys(reason.terms)));
  const heads = reasons.map(({ firm }) => name(firm));
  return table(
    [
      ...(heads.every((head) => head === "")
        ? []
        : [["", ...heads.map((head) => paint("bold", head))]]),
      ...ordered.map((term) => [
        `  ${term}`,
        ...reasons.map(({ terms: of }) => (Object.hasOwn(of, term) ? size(of[term]) : "")),
      ]),
    ],
    { right: reasons.map((_, i) => i + 1), page: columns },
  );
}

/** All words of several lists once, each list in its own order: what the lists share holds them together. */
export function inOrder(lists: readonly (readonly string[])[]): readonly string[] {
  const all: string[] = [];
  for (const list of lists)
    for (const [i, word] of list.entries()) {
      if (all.includes(word)) continue;
      const next = list.slice(i + 1).find((later) => all.includes(later));
      all.splice(next === undefined ? all.length : all.indexOf(next), 0, word);
    }
  return all;
}

/** A term as it is read: a dash for what was not known. */
export function size(value: number): string {
  if (Number.isNaN(value)) return "–";
  if (!Number.isFinite(value)) return "no end";
  const text = digits(Math.abs(value));
  return value < 0 && Number(text) !== 0 ? `−${text}` : text;
}

/** Small differences decide too: below a hundredth two digits that count. */
function digits(positive: number): string {
  if (positive >= 100 || Number.isInteger(positive)) return positive.toFixed(0);
  if (positive >= 0.01 || positive < 1e-6) return positive.toFixed(2);
  return String(Number(positive.toPrecision(2)));
}
