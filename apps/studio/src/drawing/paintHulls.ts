import { type Frame, type Hull, type Size, smallSea, type Tether } from "./frame.ts";
import type { Tones } from "./palette.ts";
import type { DepthLine } from "./water.ts";

/** Half the side of a square that is as large as a circle, over the circle's radius. */
const squareHalf = Math.sqrt(Math.PI) / 2;

/** Everything that is painted with lines, on its own layer: clear, then tethers below hulls. */
export function paintHulls(
  context: CanvasRenderingContext2D,
  { hulls, tethers }: Frame,
  { width, height }: Size,
  tones: Tones,
  font: string,
): void {
  context.clearRect(0, 0, width, height);
  for (const tether of tethers) paintTether(context, tether, tones);
  for (const hull of hulls) paintHull(context, hull, tones, font, width < smallSea ? 0.5 : 1);
}

function paintTether(
  context: CanvasRenderingContext2D,
  { from, to, bend, width, dash, drawn, isFocus }: Tether,
  tones: Tones,
): void {
  const steps = 24;
  context.beginPath();
  context.moveTo(from.x, from.y);
  for (let i = 1; i <= steps * drawn; i++) {
    const s = i / steps;
    const a = (1 - s) * (1 - s);
    const b = 2 * s * (1 - s);
    context.lineTo(a * from.x + b * bend.x + s * s * to.x, a * from.y + b * bend.y + s * s * to.y);
  }
  context.setLineDash(dash[1] === 0 ? [] : [...dash]);
  context.lineWidth = isFocus ? width + 1 : width;
  context.strokeStyle = isFocus ? tones.focusTether : tones.tether;
  context.globalAlpha = isFocus ? 1 : 0.75;
  context.stroke();
  context.setLineDash([]);
  context.globalAlpha = 1;
}

function paintHull(
  context: CanvasRenderingContext2D,
  { x, y, radius, shape, isFocus, ring, isShort, shown, label }: Hull,
  tones: Tones,
  font: string,
  fine: number,
): void {
  context.globalAlpha = shown;
  context.beginPath();
  if (shape === "square") {
    const half = radius * squareHalf;
    context.rect(x - half, y - half, 2 * half, 2 * half);
  } else context.arc(x, y, radius, 0, 2 * Math.PI);
  context.fillStyle = isFocus ? tones.focusFill : tones.hull;
  context.fill();
  context.lineWidth = 1.25 * fine;
  context.strokeStyle = tones.hullEdge;
  context.stroke();

  const around = shape === "square" ? radius * squareHalf * Math.SQRT2 : radius;
  context.beginPath();
  context.arc(x, y, around + 3 * fine, -Math.PI / 2, -Math.PI / 2 + 2 * Math.PI * ring);
  context.lineWidth = (isFocus ? 3 : 2) * fine;
  context.strokeStyle = isShort ? tones.ringShort : tones.ring;
  context.stroke();

  if (label !== null) {
    context.font = `600 ${label.height}px ${font}`;
    context.textAlign = "center";
    context.textBaseline = "middle";
    context.fillStyle = isFocus ? tones.focusText : tones.hullText;
    context.fillText(label.text, x, y + 0.5);
  }
  context.globalAlpha = 1;
}

export function paintDepthLines(
  context: CanvasRenderingContext2D,
  lines: readonly DepthLine[],
  grid: { readonly columns: number; readonly rows: number },
  { width, height }: Size,
  tones: Tones,
): void {
  context.clearRect(0, 0, width, height);
  context.strokeStyle = tones.depthLine;
  context.lineWidth = 1;
  for (const { rings, depth } of lines) {
    context.lineWidth = 0.75 + depth;
    context.beginPath();
    for (const ring of rings)
      ring.forEach(([column, row], i) => {
        const x = (column / grid.columns) * width;
        const y = (row / grid.rows) * height;
        if (i === 0) context.moveTo(x, y);
        else context.lineTo(x, y);
      });
    context.stroke();
  }
}
