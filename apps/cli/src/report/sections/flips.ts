import {
  drawDiscovery,
  drawFlipMap,
  drawTree,
  factorText,
  type FactorScale,
  type FlipMap as FlipPicture,
  type Restriction,
  tableOfDiscovery,
  tableOfFlipShares,
  tableOfTree,
  type Tree,
} from "@searoom/charts";
import { percent } from "@searoom/charts/amounts";
import { type Discovery, type FlipMap, unitOf } from "@searoom/experiments";
import { enumerate } from "../../tell/words.ts";
import { amongScale, factorScale } from "../factorScale.ts";
import {
  type ExperimentAnswers,
  type Figure,
  type ReportInput,
  type ReportSection,
  section,
} from "../Report.ts";

/** Where another strategy is the best: the map over two factors, and conditions over all. */
export function flips(input: ReportInput): ReportSection {
  const { experiment } = input;
  const heading = "Where the answer flips";
  if (experiment === null)
    return section(heading, {
      paragraphs: [
        "Not asked: this is one market. An experiment over many settings of it tells where another strategy is the best (searoom batch).",
      ],
    });
  const { map, conditions } = experiment;
  return section(heading, {
    paragraphs: [
      ...(map === null
        ? ["There is no map: an experiment with a section flip has one."]
        : [mapInWords(map)]),
      ...(conditions === null
        ? [
            "No conditions were found: there are too few points, or the answer is the same at all of them.",
          ]
        : conditions.box === null && conditions.leaves.length < 2
          ? [
              `${conditions.interest}: at ${percent(conditions.base)} of the points, and no condition makes it likelier.`,
            ]
          : []),
    ],
    figures: [
      ...(map === null ? [] : [mapFigure(map, input, experiment)]),
      ...(conditions === null ? [] : conditionFigures(conditions, experiment)),
    ],
  });
}

function mapInWords({ shares, undecided, same, refused, x, y, others }: FlipMap): string {
  const won = Object.entries(shares)
    .filter(([, share]) => share > 0)
    .toSorted(([, a], [, b]) => b - a)
    .map(([name, share]) => `${name} on ${percent(share)}`);
  const rest = [
    ...(undecided > 0 ? [`${percent(undecided)} is undecided`] : []),
    ...(same > 0 ? [`on ${percent(same)} two or more come to the same`] : []),
    ...(refused > 0 ? [`${percent(refused)} is left out by a constraint`] : []),
  ];
  return `Over ${x.label} and ${y.label}, ${others === "median" ? "all else in the middle of what is expected" : "all else drawn"}: ${
    won.length === 0 ? "nobody is surely the best anywhere" : `surely the best is ${enumerate(won)}`
  }${rest.length === 0 ? "." : `; ${enumerate(rest)}.`}`;
}

/** Cells that are not agreed on show who leads in their middle. */
function mapFigure(
  map: FlipMap,
  { outcome, strategies }: ReportInput,
  { factors }: ExperimentAnswers,
): Figure {
  const at = (x: number, y: number) => `${x.toFixed(9)} ${y.toFixed(9)}`;
  const leading = new Map(map.points.map(({ x, y, best }) => [at(x, y), best]));
  const data: FlipPicture = {
    on: outcome.name,
    strategies,
    x: axisOf(map, "x", factors),
    y: axisOf(map, "y", factors),
    cells: map.cells.map(({ x0, x1, y0, y1, best, kind }) => {
      const [first] =
        kind === "decided" ? best : (leading.get(at((x0 + x1) / 2, (y0 + y1) / 2)) ?? []);
      const place = kind === "refused" || first === undefined ? -1 : strategies.indexOf(first);
      return {
        x0,
        x1,
        y0,
        y1,
        best: place < 0 ? null : place,
        state: kind === "refused" ? "undecided" : kind,
      };
    }),
  };
  return {
    name: "flip-map",
    draw: (options) => drawFlipMap(data, options),
    table: tableOfFlipShares(data),
  };
}

function axisOf(map: FlipMap, side: "x" | "y", factors: ExperimentAnswers["factors"]): FactorScale {
  const { factor: key } = map[side];
  const factor = factors[key];
  // The map leaves the thin ends of a distribution without end out.
  const cut = factor.dist === "normal" || factor.dist === "lognormal";
  return factorScale(
    key,
    factor,
    cut ? { low: unitOf(factor, map[side].low), high: unitOf(factor, map[side].high) } : {},
  );
}

function conditionFigures(found: Discovery, { factors }: ExperimentAnswers): readonly Figure[] {
  const { box, leaves, interest, base, points } = found;
  const boxData = box && {
    interest,
    base,
    density: box.density,
    coverage: box.coverage,
    mass: box.mass,
    restrictions: box.conditions.map((one): Restriction => {
      const factor = factors[one.factor];
      if (one.among !== null && factor.dist === "categorical")
        return { ...amongScale(one.factor, factor, one.among), from: 0, kept: one.foundIn };
      const from = one.above === null ? 0 : unitOf(factor, one.above);
      const to = one.below === null ? 1 : unitOf(factor, one.below);
      return {
        factor: factorScale(one.factor, factor, { through: [from, to] }),
        from: Math.min(from, to),
        to: Math.max(from, to),
        kept: one.foundIn,
      };
    }),
  };
  const treeData: Tree = {
    of: { name: interest, unit: "share" },
    root: {
      condition: "",
      mean: base,
      count: points,
      branches: leaves.map(({ conditions, share, points: count }) => ({
        condition: conditions.map((one) => conditionInWords(one)).join(", "),
        mean: share,
        count,
        branches: [],
      })),
    },
  };
  return [
    ...(boxData === null
      ? []
      : [
          {
            name: "conditions",
            draw: (options: Parameters<Figure["draw"]>[0]) => drawDiscovery(boxData, options),
            table: tableOfDiscovery(boxData),
          },
        ]),
    ...(leaves.length < 2
      ? []
      : [
          {
            name: "tree",
            draw: (options: Parameters<Figure["draw"]>[0]) => drawTree(treeData, options),
            table: tableOfTree(treeData),
          },
        ]),
  ];
}

function conditionInWords({
  label,
  unit,
  above,
  below,
  among,
}: Discovery["leaves"][number]["conditions"][number]): string {
  if (among !== null) return `${label} ${among.map(String).join(" or ")}`;
  const said = (value: typeof above) =>
    typeof value === "number"
      ? factorText(
          {
            name: label,
            unit,
            scale: "places",
            ticks: [
              { at: 0, value },
              { at: 1, value },
            ],
          },
          0,
        )
      : String(value);
  if (above !== null && below !== null) return `${label} ${said(above)} … ${said(below)}`;
  if (above !== null) return `${label} above ${said(above)}`;
  return below === null ? label : `${label} at most ${said(below)}`;
}
