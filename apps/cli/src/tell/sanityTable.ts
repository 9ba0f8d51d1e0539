import type { Band } from "../sanity/measures.ts";
import type { Summary } from "../sanity/summarise.ts";
import type { Paint } from "../terminal/paint.ts";
import { amount, range } from "./numbers.ts";
import { table } from "./table.ts";

/** What the market usually looks like, beside what is known of real ones. */
export function sanityTable(
  summaries: readonly Summary[],
  seeds: number,
  paint: Paint,
): readonly string[] {
  const rows: string[][] = [["", "mean", "nine of ten seeds", "seeds", "known", ""]];
  let section = "";
  for (const summary of summaries) {
    if (summary.seeds === 0) continue;
    if (summary.section !== section) rows.push([paint("bold", capital(summary.section))]);
    section = summary.section;
    const { name, unit, mean, low, high, known } = summary;
    rows.push([
      `  ${name}`,
      amount(mean, unit),
      range(low, high, unit),
      summary.seeds === seeds ? "" : String(summary.seeds),
      known === undefined ? "" : inBand(known, unit),
      known === undefined ? "" : `${verdict(summary, paint)} ${paint("dim", `(${known.source})`)}`,
    ]);
  }
  return table(rows, [1, 2, 3, 4]);
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
