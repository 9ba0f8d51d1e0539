import { compose, nothing } from "../parts/compose.ts";
import type { Measure } from "../parts/Measure.ts";
import { key } from "../parts/key.ts";
import { better, field, frontOf, nameBeside } from "../parts/scatter.ts";
import { point, polygon, polyline, stroke } from "../parts/shapes.ts";
import { gap } from "../style/measures.ts";
import { amount, percent, several } from "../text/amounts.ts";
import type { Captioned, Drawing, DrawingOptions } from "../tree/Drawing.ts";
import { number, type Table, word } from "../tree/Table.ts";

/** What a search over the levers of a firm found, by two of its objectives. */
export interface Front extends Captioned {
  readonly x: Measure;
  readonly y: Measure;
  readonly candidates: readonly FrontCandidate[];
  /** The worst that counts, in the units of both: what is enclosed between it and the front is the hypervolume. */
  readonly reference: { readonly x: number; readonly y: number } | null;
  /** Share of the box between the reference and the ideal; null: not worked out. */
  readonly hypervolume: number | null;
}

export interface FrontCandidate {
  /** "" for one that needs no name. */
  readonly name: string;
  /** In the units of both. */
  readonly x: number;
  readonly y: number;
}

/** (12) Candidates of a search: those on the front whole and joined, the area that they enclose shaded. */
export function drawFront(data: Front, options: DrawingOptions = {}): Drawing {
  const { x, y, reference, hypervolume } = data;
  const all = data.candidates.filter((one) => Number.isFinite(one.x) && Number.isFinite(one.y));
  const front = frontOf(all, x.direction, y.direction);
  const title =
    data.title ?? `${several(front.length, "way", "ways")} to trade ${x.name} for ${y.name}`;
  if (all.length === 0)
    return nothing("front", options, title, "The search has found no candidate with both values.");
  const subtitle = `${several(all.length, "candidate")}; whole marks are those that no other beats in both${
    hypervolume === null || !Number.isFinite(hypervolume)
      ? ""
      : `, and the shaded area is their hypervolume, ${percent(hypervolume)} of what the ideal would have`
  }.`;
  const corner =
    reference !== null && Number.isFinite(reference.x) && Number.isFinite(reference.y)
      ? reference
      : null;
  return compose("front", options, { title, subtitle }, (sheet) => {
    const drawn = field(sheet, {
      x: { ...x, name: better(x.name, x.direction) },
      y: { ...y, name: better(y.name, y.direction) },
      xs: [...all.map((one) => one.x), ...(corner === null ? [] : [corner.x])],
      ys: [...all.map((one) => one.y), ...(corner === null ? [] : [corner.y])],
    });
    const at = (one: { readonly x: number; readonly y: number }) =>
      [drawn.x.at(one.x), drawn.y.at(one.y)] as const;
    const steps = staircase(front, x.direction);
    const named = front.filter(({ name }) => name !== "");
    const names = nameBeside(
      named.map((one) => ({ name: one.name, x: at(one)[0], y: at(one)[1] })),
      {
        left: drawn.plot.left,
        right: sheet.width - gap.small,
        top: drawn.plot.top - gap.medium,
        bottom: drawn.plot.bottom,
      },
    );
    const signs = key(
      [
        { name: "not beaten in both", sign: (cx, cy) => [point(cx, cy, found, { radius: 5 })] },
        {
          name: "beaten by another",
          sign: (cx, cy) => [point(cx, cy, beaten, { radius: 3.5, hollow: true })],
        },
        ...(corner === null
          ? []
          : [
              {
                name: "the worst that counts",
                sign: (cx: number, cy: number) => [point(cx, cy, worst, { radius: 5 })],
              },
            ]),
      ],
      gap.large,
      drawn.bottom + gap.small,
      sheet.width - gap.large,
    );
    return {
      marks: [
        ...drawn.marks,
        ...(corner === null || front.length === 0
          ? []
          : [
              polygon(enclosed(steps, front, corner, data).map(at), {
                class: "tint-0 fill",
                "fill-opacity": "0.16",
              }),
            ]),
        ...all
          .filter((one) => !front.includes(one))
          .map((one) => point(...at(one), beaten, { radius: 3.5, hollow: true })),
        ...(steps.length > 1 ? [polyline(steps.map(at), stroke("tint-0", 1.5))] : []),
        ...front.map((one) => point(...at(one), found, { radius: 5 })),
        ...(corner === null ? [] : [point(...at(corner), worst, { radius: 5 })]),
        ...names.marks,
        ...signs.marks,
      ],
      bottom: signs.bottom,
    };
  });
}

const found = { tint: "tint-0", shape: "circle" } as const;
const beaten = { tint: "tint-quiet", shape: "circle" } as const;
const worst = { tint: "tint-1", shape: "cross" } as const;

/** What the front enclosed so far goes in steps: between two of its points neither outcome is promised. */
function staircase(
  front: readonly FrontCandidate[],
  x: "max" | "min",
): readonly { x: number; y: number }[] {
  return front.flatMap((one, n) => {
    const next = front[n + 1];
    if (next === undefined) return [one];
    return [one, x === "max" ? { x: one.x, y: next.y } : { x: next.x, y: one.y }];
  });
}

function enclosed(
  steps: readonly { readonly x: number; readonly y: number }[],
  front: readonly FrontCandidate[],
  corner: { readonly x: number; readonly y: number },
  { x }: Front,
): readonly { readonly x: number; readonly y: number }[] {
  const [first, last] = [front[0], front.at(-1)!];
  return x.direction === "max"
    ? [{ x: corner.x, y: first.y }, ...steps, { x: last.x, y: corner.y }, corner]
    : [{ x: first.x, y: corner.y }, ...steps, { x: corner.x, y: last.y }, corner];
}

export function tableOfFront({ x, y, candidates }: Front): Table {
  const front = frontOf(
    candidates.filter((one) => Number.isFinite(one.x) && Number.isFinite(one.y)),
    x.direction,
    y.direction,
  );
  return {
    caption: `${x.name} and ${y.name} on the front`,
    columns: [word("candidate"), number(x.name), number(y.name)],
    rows: front.map((one, n) => [
      one.name === "" ? `${n + 1}` : one.name,
      amount(one.x, x.unit),
      amount(one.y, y.unit),
    ]),
  };
}
