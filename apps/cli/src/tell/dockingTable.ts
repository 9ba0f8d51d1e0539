import { agrees, type Form, type Limit, type Row } from "@searoom/validation";
import type { Page } from "../terminal/page.ts";
import { paragraph, table } from "./table.ts";

/** A limit with what came out. */
export interface HeldLimit extends Omit<Limit, "rows"> {
  readonly rows: readonly Row[];
}

/** Theory beside simulation: a section for each limit, under what all of it is. */
export function dockingTable(
  held: readonly HeldLimit[],
  form: Form,
  page: Page,
): readonly (readonly string[])[] {
  const { paint, columns } = page;
  return [
    [
      paint("bold", "Is it the textbook where its other mechanisms are off?"),
      ...paragraph(
        form === "short"
          ? "Quick form: few draws, wide tolerances. --full takes as many as each limit deserves."
          : "Full form: as many draws as each limit deserves.",
        "",
        columns,
      ),
    ],
    ...held.map((limit) => limitTable(limit, page)),
  ];
}

function limitTable({ name, closedForm, source, rows }: HeldLimit, page: Page): readonly string[] {
  const { paint, columns } = page;
  const lines = rows.flatMap((row) => {
    const cells = [
      `  ${row.what}`,
      plain(row.theory),
      plain(row.simulation),
      plain(row.tolerance),
      agrees(row) ? paint("green", "agrees") : paint("red", "outside"),
    ];
    return [cells];
  });
  const beside = rows.flatMap((row) => (row.beside === undefined ? [] : [row.beside]));
  const because = [...new Set(rows.map((row) => row.because))].join("; ");
  return [
    paint("bold", name),
    ...paragraph(`${closedForm} (${source})`, "  ", columns),
    ...table([["", "theory", "simulated", "tolerance", ""], ...lines], {
      right: [1, 2, 3],
      page: columns,
    }),
    ...paragraph(`Tolerance: ${because}.`, "  ", columns).map((line) => paint("dim", line)),
    ...(beside.length === 0
      ? []
      : paragraph(`Beside it: ${[...new Set(beside)].join("; ")}.`, "  ", columns).map((line) =>
          paint("dim", line),
        )),
  ];
}

/** Five digits that count; what is smaller than a ten-thousandth by its power of ten. */
export function plain(x: number): string {
  if (x === 0) return "0";
  const size = Math.abs(x);
  const text =
    size >= 1e-4 && size < 1e6
      ? String(Number(x.toPrecision(5)))
      : String(Number(x.toPrecision(2)));
  return text.replace("-", "−").replace("e−", "e-");
}
