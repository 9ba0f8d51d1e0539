import type { Recording } from "../recording/Recording.ts";
import { frameAt, type Frame, type Size } from "./frame.ts";
import { tones, type Room } from "./palette.ts";
import { paintDepthLines, paintHulls } from "./paintHulls.ts";
import { paintSpecks } from "./specks.ts";
import { depthLinesAt, finer, hueTable, paintWater } from "./water.ts";

const fontFamily = '"Figtree Variable", sans-serif';

/** The four layers of the sea, from below. */
export interface Layers {
  readonly water: HTMLCanvasElement;
  readonly depth: HTMLCanvasElement;
  readonly specks: HTMLCanvasElement;
  readonly hulls: HTMLCanvasElement;
}

/** Paints a recording on canvases. What is painted hangs on the time, the size and the room, and on nothing before. */
export interface SeaPainter {
  readonly draw: (t: number) => Frame;
}

export function createSeaPainter(
  recording: Recording,
  layers: Layers,
  size: Size,
  room: Room,
  sharpness: number,
): SeaPainter {
  const { columns, rows } = recording.fields;
  const tone = tones[room];
  setSize(layers.water, columns * finer, rows * finer);
  setSize(layers.specks, size.width, size.height);
  for (const canvas of [layers.depth, layers.hulls])
    setSize(canvas, size.width * sharpness, size.height * sharpness);

  const water = contextOf(layers.water);
  const waterPixels = water.createImageData(columns * finer, rows * finer);
  const waterWords = new Uint32Array(waterPixels.data.buffer);
  const hues = hueTable(tone);
  const specks = contextOf(layers.specks);
  const speckPixels = specks.createImageData(size.width, size.height);
  const words = new Uint32Array(speckPixels.data.buffer);
  const depth = contextOf(layers.depth);
  const hulls = contextOf(layers.hulls);
  for (const context of [depth, hulls]) context.setTransform(sharpness, 0, 0, sharpness, 0, 0);
  let lined = -1;

  return {
    draw(t) {
      const frame = frameAt(recording, t, size);
      paintWater(recording, t, waterWords, hues);
      water.putImageData(waterPixels, 0, 0);
      if (frame.month !== lined) {
        lined = frame.month;
        paintDepthLines(depth, depthLinesAt(recording, lined), recording.fields, size, tone);
      }
      paintSpecks(recording, t, words, size, tone);
      specks.putImageData(speckPixels, 0, 0);
      paintHulls(hulls, frame, size, tone, fontFamily);
      return frame;
    },
  };
}

function setSize(canvas: HTMLCanvasElement, width: number, height: number): void {
  canvas.width = Math.round(width);
  canvas.height = Math.round(height);
}

function contextOf(canvas: HTMLCanvasElement): CanvasRenderingContext2D {
  const context = canvas.getContext("2d");
  if (context === null) throw new Error("this browser gives no canvas to draw on");
  return context;
}
