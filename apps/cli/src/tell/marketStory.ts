import type { Panel } from "@searoom/model";
import { countAlliances } from "./alliances.ts";
import { percent } from "./numbers.ts";
import { sparkline } from "./sparkline.ts";
import type { StoryInput } from "./StoryInput.ts";
import { table } from "./table.ts";

interface Line {
  readonly title: string;
  readonly of: (panel: Panel) => ArrayLike<number>;
  readonly show: (value: number) => string;
}

const lines: readonly Line[] = [
  { title: "adoption", of: column("adoption"), show: percent },
  {
    title: "mean price, k€ a month",
    of: column("meanPrice"),
    show: (value) => (value === 0 ? "–" : value.toFixed(2)),
  },
  { title: "firms that sell", of: column("sellers"), show: String },
  {
    title: "concentration (HHI)",
    of: column("hhi"),
    show: (value) => (value === 0 ? "–" : value.toFixed(3)),
  },
  { title: "alliances", of: (panel) => countAlliances(panel).signed, show: String },
  { title: "talks about one", of: (panel) => countAlliances(panel).talks, show: String },
  { title: "self-supply, jobs", of: column("selfSupplied"), show: String },
];

function column(name: string): Line["of"] {
  return ({ market }) => market[name];
}

/** The market month by month as small bars, with its numbers at the end of some years. */
export function marketStory({ result, paint, columns }: StoryInput): readonly string[] {
  const ends = yearEnds(result.months, columns);
  const shown = lines
    .map((line) => ({ ...line, values: line.of(result.panel) }))
    .filter(({ values }) => Array.from(values).some((value) => value !== 0));
  return [
    paint("bold", "The market"),
    ...table(
      [
        ["", "month by month", ...ends.map((month) => heading(month))],
        ...shown.map(({ title, values, show }) => [
          `  ${title}`,
          sparkline(values),
          ...ends.map((month) => show(values[month - 1])),
        ]),
      ],
      { right: ends.map((_, i) => i + 2), page: columns },
    ),
  ];
}

function heading(month: number): string {
  return month % 12 === 0 ? `year ${month / 12}` : `month ${month}`;
}

/** Titles and bars beside which the years stand, and a year with its gap. */
const widthOfBars = 50;
const widthOfYear = 8;

/** At most six ends of years, evenly spread, the first and the last among them; fewer on a narrow page. */
function yearEnds(months: number, columns: number): readonly number[] {
  const years = Math.ceil(months / 12);
  const room = Math.floor((columns - widthOfBars) / widthOfYear);
  const count = Math.min(6, years, Math.max(3, room));
  return Array.from({ length: count }, (_, i) =>
    Math.min(months, 12 * (count === 1 ? 1 : 1 + Math.round((i * (years - 1)) / (count - 1)))),
  );
}
