import type { Table } from "@searoom/model";
import { percent } from "./numbers.ts";
import { sparkline } from "./sparkline.ts";
import type { StoryInput } from "./StoryInput.ts";
import { table } from "./table.ts";

interface Line {
  readonly title: string;
  readonly column: string;
  readonly show: (value: number) => string;
}

const lines: readonly Line[] = [
  { title: "adoption", column: "adoption", show: percent },
  {
    title: "mean price, k€ a month",
    column: "meanPrice",
    show: (value) => (value === 0 ? "–" : value.toFixed(2)),
  },
  { title: "firms that sell", column: "sellers", show: String },
  {
    title: "concentration (HHI)",
    column: "hhi",
    show: (value) => (value === 0 ? "–" : value.toFixed(3)),
  },
  { title: "alliances", column: "alliances", show: String },
  { title: "self-supply, jobs", column: "selfSupplied", show: String },
];

/** The market month by month as small bars, with its numbers at the end of some years. */
export function marketStory({ result, paint }: StoryInput): readonly string[] {
  const { market } = result.panel;
  const ends = yearEnds(result.months);
  const shown = lines.filter(({ column }) => market[column].some((value) => value !== 0));
  return [
    paint("bold", "The market"),
    ...table(
      [
        ["", "month by month", ...ends.map((month) => heading(month))],
        ...shown.map((line) => [`  ${line.title}`, ...drawn(line, market, ends)]),
      ],
      ends.map((_, i) => i + 2),
    ),
  ];
}

function drawn({ column, show }: Line, market: Table, ends: readonly number[]): readonly string[] {
  const values = market[column];
  return [sparkline(values), ...ends.map((month) => show(values[month - 1]))];
}

function heading(month: number): string {
  return month % 12 === 0 ? `year ${month / 12}` : `month ${month}`;
}

/** At most six ends of years, evenly spread, the first and the last among them. */
function yearEnds(months: number): readonly number[] {
  const years = Math.ceil(months / 12);
  const count = Math.min(6, years);
  return Array.from({ length: count }, (_, i) =>
    Math.min(months, 12 * (count === 1 ? 1 : 1 + Math.round((i * (years - 1)) / (count - 1)))),
  );
}
