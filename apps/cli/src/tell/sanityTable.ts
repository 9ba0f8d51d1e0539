import type { Band } from "../sanity/measures.ts";
import type { Summary } from "../sanity/summarise.ts";
import type { Paint } from "../terminal/paint.ts";
import type { Page } from "../terminal/page.ts";
import { amount, range, several, whole } from "./numbers.ts";
import { paragraph, table } from "./table.ts";

/** What the market usually looks like, beside what is known of real ones. */
export function sanityTable(
  summaries: readonly Summary[],
  seeds: number,
  { paint, columns }: Page,
): readonly string[] {
  const rows: string[][] = [["", "mean", "nine of ten seeds", "rests on", "known", ""]];
  let section = "";
  for (const summary of summaries) {
    if (summary.seeds === 0) continue;
    if (summary.section !== section) rows.push([paint("bold", capital(summary.section))]);
    section = summary.section;
    const { name, unit, mean, low, high, known } = summary;
    rows.push([
      `  ${name}`,
      amount(mean, unit),
      // Of one seed there is no range.
      summary.seeds === 1 ? "" : range(low, high, unit),
      restsOn(summary, seeds),
      known === undefined ? "" : inBand(known, unit),
      known === undefined ? "" : `${verdict(summary, paint)} ${paint("dim", `(${known.source})`)}`,
    ]);
  }
  return table(rows, { right: [1, 2, 3, 4], page: columns });
}

/** Seeds where not all have a value, and for a share by age the firms or alliances. */
function restsOn({ seeds: defined, cases }: Summary, seeds: number): string {
  const some = defined === seeds ? [] : [several(defined, "seed")];
  const counted =
    cases === undefined ? [] : [`${whole(cases.oldEnough)} of ${whole(cases.all)} ${cases.what}`];
  return [...counted, ...some].join(", ");
}

/** How to read the shares by age: who counts in them. */
export function howAgesCount(
  summaries: readonly Summary[],
  months: number,
  columns: number,
): readonly string[] {
  if (!summaries.some(({ cases, seeds }) => cases !== undefined && seeds > 0)) return [];
  return paragraph(
    `Shares by age are Kaplan–Meier estimates (product-limit; by causes Aalen–Johansen). All firms on investors' money that ` +
      `were founded in these ${months} months count in all of them, each for as long as it was seen, so that no age speaks of ` +
      `other firms than the next. How many were founded early enough to be seen at the age stands under "rests on", before ` +
      `all. Where later founders fare otherwise than earlier ones did at their age, these shares mix the two. Alliances are ` +
      `told in the same way, from their contract on.`,
    "",
    columns,
  );
}

function verdict({ mean, known }: Summary, paint: Paint): string {
  if (known === undefined || known.low === known.high) return "counted once";
  if (mean < known.low) return paint("yellow", "below");
  return mean > known.high ? paint("yellow", "above") : paint("green", "within");
}

function inBand({ low, high }: Band, unit: string): string {
  return low === high ? amount(low, unit) : range(low, high, unit);
}

function capital(text: string): string {
  return text[0].toUpperCase() + text.slice(1);
}
