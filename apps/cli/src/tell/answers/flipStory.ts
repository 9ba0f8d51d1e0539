import type { FlipCell, FlipCrossing, FlipMap } from "@searoom/experiments";
import type { Page } from "../../terminal/page.ts";
import { several, percent, whole } from "../numbers.ts";
import { sections } from "../sections.ts";
import { paragraph, table } from "../table.ts";
import { enumerate, inWords } from "../words.ts";
import { axisWords, factorValue } from "./factorWords.ts";

/** Where the best strategy changes over two factors. */
export function flipStory(map: FlipMap, page: Page): readonly string[] {
  return sections(
    answer(map, page),
    drawing(map, page),
    shares(map, page),
    boundary(map, page),
    doubts(map, page),
  );
}

function answer(map: FlipMap, { paint, columns }: Page): readonly string[] {
  const { strategies, shares: of, on, undecided } = map;
  const winners = strategies.filter((name) => of[name] > 0.005).toSorted((a, b) => of[b] - of[a]);
  const luck =
    undecided > 0.005 ? ` On ${percent(undecided)} of the map luck may have decided.` : "";
  const [first, ...others] = winners;
  const text =
    first === undefined
      ? `Nowhere on the map is one strategy the best by decision.`
      : others.length === 0
        ? `${paint("bold", `${first} is the best wherever it is decided`)}: on ${percent(of[first])} of the map by ${inWords(on)}.`
        : `${paint("bold", `The answer flips: ${first} is the best on ${percent(of[first])} of the map`)}, ` +
          `${enumerate(others.map((name) => `${name} on ${percent(of[name])}`))}, by ${inWords(on)}.`;
  return paragraph(text + luck, "", columns);
}

const widest = 64;
const lines = 20;

/** The map in letters, one for each strategy; a dot where it is not decided. */
function drawing(map: FlipMap, { paint, columns }: Page): readonly string[] {
  const { cells, strategies } = map;
  const letters = lettersOf(strategies);
  const width = Math.min(widest, Number.isFinite(columns) ? columns - 4 : widest);
  const sign = (cell: FlipCell | undefined): string => {
    if (cell === undefined || cell.kind === "refused") return " ";
    if (cell.kind !== "decided") return ".";
    return cell.best.length > 1 ? "=" : letters.get(cell.best[0])!;
  };
  const rows = Array.from({ length: lines }, (_, line) => {
    const y = 1 - (line + 0.5) / lines;
    const text = Array.from({ length: width }, (_column, column) => {
      const x = (column + 0.5) / width;
      return sign(cells.find(({ x0, x1, y0, y1 }) => x >= x0 && x < x1 && y >= y0 && y < y1));
    });
    return `  │${text.join("")}`;
  });
  return [
    ...paragraph(`up: ${axisWords(map.y)}`, "  ", columns),
    ...rows,
    `  └${"─".repeat(width)}`,
    ...paragraph(`across: ${axisWords(map.x)}`, "  ", columns),
    ...paragraph(
      `${[...letters].map(([name, letter]) => `${paint("bold", letter)} ${name}`).join(", ")}, . not decided or the boundary` +
        (map.same > 0 ? ", = two came to the same" : "") +
        (map.refused > 0 ? ", blank: left out by a constraint" : ""),
      "  ",
      columns,
    ),
  ];
}

/** The first letter of each name that no earlier one has taken. */
function lettersOf(names: readonly string[]): Map<string, string> {
  const taken = new Set([".", "="]);
  return new Map(
    names.map((name, i) => {
      const letter =
        (name.match(/[a-z0-9]/gi) ?? []).find((each) => !taken.has(each)) ?? String(i % 10);
      taken.add(letter);
      return [name, letter];
    }),
  );
}

function shares(map: FlipMap, { paint, columns }: Page): readonly string[] {
  return table(
    [
      ["strategy", "best on"].map((word) => paint("bold", word)),
      ...map.strategies
        .toSorted((a, b) => map.shares[b] - map.shares[a])
        .map((name) => [name, percent(map.shares[name])]),
      ["not decided", percent(map.undecided)],
      ...(map.same > 0 ? [["the same", percent(map.same)]] : []),
      ...(map.refused > 0 ? [["left out", percent(map.refused)]] : []),
    ],
    { right: [1], page: columns },
  );
}

/** Nobody reads more. */
const mostShown = 9;

function boundary(map: FlipMap, { paint, columns }: Page): readonly string[] {
  const { x, y, crossings } = map;
  const upwards = crossings.filter(({ along }) => along === "y");
  const shown = upwards.length > 0 ? upwards : crossings;
  // Where luck may have decided most of the map, lines on it are luck too.
  if (shown.length === 0 || map.undecided > 0.5) return [];
  const along = upwards.length > 0 ? "x" : "y";
  const sorted = shown.toSorted((a, b) => a[along] - b[along]);
  const step = Math.max(1, (sorted.length - 1) / (mostShown - 1));
  const picked = [
    ...new Set(
      Array.from(
        { length: Math.min(mostShown, sorted.length) },
        (_, i) => sorted[Math.round(i * step)],
      ),
    ),
  ];
  const [below, above] = upwards.length > 0 ? ["below", "above"] : ["left", "right"];
  return table(
    [
      [x.label, y.label, `best ${below}`, `best ${above}`].map((word) => paint("bold", word)),
      ...picked.map((one: FlipCrossing) => [
        factorValue(one.values[0], x.unit),
        factorValue(one.values[1], y.unit),
        one.between[0],
        one.between[1] + (one.decided ? "" : "?"),
      ]),
    ],
    { page: columns },
  );
}

function doubts(
  { runs, open, others, finest, points }: FlipMap,
  { columns }: Page,
): readonly string[] {
  return [
    ...paragraph(
      `From ${whole(runs)} runs at ${several(points.length, "place")}; the finest cell is ${percent(finest)} of a side. ` +
        `The other factors were ${others === "median" ? "at their medians: elsewhere the boundary may lie elsewhere" : "drawn anew for each replication"}. ` +
        "All places met the same luck.",
      "",
      columns,
    ),
    ...(open === 0
      ? []
      : paragraph(
          `Not finished: at ${several(open, "place")} more was wanted than was run.`,
          "",
          columns,
        )),
  ];
}
