import type { DecidedEvent } from "../store/readDecisions.ts";
import type { Page } from "../terminal/page.ts";
import { several } from "./numbers.ts";
import { inOrder, size } from "./reasonsStory.ts";
import { paragraph, table } from "./table.ts";

/** Fewer than that are read one by one. */
const enough = 5;

/** What decided all deals that were lost to a rival, or won against one, taken together: the mean of each term on both sides. */
export function dealsOnTheWhole(events: readonly DecidedEvent[], page: Page): readonly string[] {
  return [
    ...onTheWhole(events, "deal lost", "lost to a rival", ["the winner", "the loser"], page),
    ...onTheWhole(
      events,
      "deal won",
      "won, the best rival beside",
      ["the winner", "the rival"],
      page,
    ),
  ];
}

function onTheWhole(
  events: readonly DecidedEvent[],
  kind: string,
  what: string,
  heads: readonly [string, string],
  { paint, columns }: Page,
): readonly string[] {
  const pairs = events.flatMap((event) => {
    const [chosen, other] = event.reasons;
    if (event.kind !== kind || other === undefined) return [];
    return isFirm(chosen.firm) && isFirm(other.firm) ? [{ chosen, other }] : [];
  });
  if (pairs.length < enough) return [];
  const mean = (term: string, side: "chosen" | "other") =>
    pairs.reduce((sum, pair) => sum + (pair[side].terms[term] ?? 0), 0) / pairs.length;
  const terms = inOrder(
    pairs.flatMap(({ chosen, other }) => [Object.keys(chosen.terms), Object.keys(other.terms)]),
  );
  return [
    paint("bold", `${several(pairs.length, "deal")} ${what}, in the mean`),
    ...paragraph(
      "What lies most above 0 in the last column decided most. Taste always does: whom an account happens to like wins.",
      "  ",
      columns,
    ).map((line) => paint("dim", line)),
    ...table(
      [
        ["", ...heads, "difference"],
        ...terms.map((term) => {
          const [first, second] = [mean(term, "chosen"), mean(term, "other")];
          return [`  ${term}`, size(first), size(second), size(first - second)];
        }),
      ],
      { right: [1, 2, 3], page: columns },
    ),
    "",
  ];
}

function isFirm(name: string): boolean {
  return name !== "nobody" && name !== "itself";
}
