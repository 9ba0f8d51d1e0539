import type { Factor, Move } from "./valueCurve.ts";
import { overlap, type Label, type Point } from "./frame.ts";

export const canvasSize = { width: 400, height: 230 } as const;
const margin = { left: 34, right: 34, top: 22, bottom: 46 } as const;

/** The curves of a strategy canvas as paths. */
export interface Curve {
  readonly columns: readonly number[];
  readonly focus: string;
  readonly mean: string;
  readonly others: string;
  readonly dots: readonly Point[];
}

export function curveOf(factors: readonly Factor[]): Curve {
  const columns = factors.map((_, i) => columnOf(i, factors.length));
  const others = Math.max(0, ...factors.map((factor) => factor.others.length));
  const line = (levels: readonly (number | null | undefined)[]) => pathOf(levels, columns);
  return {
    columns,
    focus: line(factors.map(({ focus }) => focus)),
    mean: line(factors.map(({ mean }) => mean)),
    others: Array.from({ length: others }, (_, firm) =>
      line(factors.map((factor) => factor.others[firm])),
    ).join(""),
    dots: factors.flatMap(({ focus }, i) =>
      focus === null ? [] : [{ x: columns[i], y: heightOf(focus) }],
    ),
  };
}

interface MoveLabel {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly anchor: "start" | "middle" | "end";
}

/** What is done with each factor, written above or below its dot, where it touches no other. */
export function moveLabels(
  factors: readonly Factor[],
  words: Readonly<Record<Move, string>>,
): readonly MoveLabel[] {
  const taken: Omit<Label, "text">[] = [];
  return factors.flatMap(({ focus, mean, move }, i) => {
    if (focus === null || move === "keep") return [];
    const text = words[move];
    const width = text.length * 7;
    const x = columnOf(i, factors.length);
    const left = Math.min(canvasSize.width - width - 4, Math.max(4, x - width / 2));
    const above = mean === null || focus >= mean;
    for (const y of above ? [-9, 19, -24, 34] : [19, -9, 34, -24]) {
      const base = heightOf(focus) + y;
      const box = { x: left, y: base - 11, width, height: 14 };
      const isInside = box.y >= 0 && box.y + box.height <= canvasSize.height - 34;
      if (!isInside || taken.some((other) => overlap(box, other))) continue;
      taken.push(box);
      return [{ text, x: left + width / 2, y: base, anchor: "middle" as const }];
    }
    return [];
  });
}

function columnOf(i: number, count: number): number {
  const wide = canvasSize.width - margin.left - margin.right;
  return margin.left + (count < 2 ? wide / 2 : (i / (count - 1)) * wide);
}

function heightOf(level: number): number {
  const high = canvasSize.height - margin.top - margin.bottom;
  return margin.top + (1 - Math.min(1, Math.max(0, level))) * high;
}

function pathOf(
  levels: readonly (number | null | undefined)[],
  columns: readonly number[],
): string {
  let path = "";
  levels.forEach((level, i) => {
    if (level === null || level === undefined) return;
    path += `${path === "" ? "M" : "L"}${columns[i].toFixed(1)} ${heightOf(level).toFixed(1)}`;
  });
  return path;
}
