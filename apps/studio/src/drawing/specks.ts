import { jobState, type Recording } from "../recording/Recording.ts";
import { momentOf, type Size } from "./frame.ts";
import { type Tones, wordOf } from "./palette.ts";

/** Time in which a speck swims its small circle, in months, and how far it swims, in pixels. */
const circleMonths = 24;
const swims = 1.4;
const steps = 256;
const sine = Float32Array.from({ length: steps }, (_, i) => Math.sin((2 * Math.PI * i) / steps));

/** A number from 0 to 255 that belongs to a job. */
function lotOf(job: number): number {
  return Math.imul(job ^ 0x5bd1, 0x9e3779b1) >>> 24;
}

/** What a job is at a time: changes of a month are spread over it, so that the sea changes and does not flash. */
function stateAt({ jobs }: Recording, job: number, month: number, part: number): number {
  const now = jobs.state[month * jobs.count + job];
  if (part * steps <= lotOf(job)) return now;
  const next = (month + 1) * jobs.count + job;
  return next < jobs.state.length ? jobs.state[next] : now;
}

/**
 * Writes all specks at time `t` into the pixels of a picture, which is cleared before.
 *
 * Unserved customers are a point, served ones and those of the firm in question a square, and who makes it alone a plus:
 * they differ in grey too.
 */
export function paintSpecks(
  recording: Recording,
  t: number,
  pixels: Uint32Array,
  size: Size,
  tones: Tones,
): void {
  const { month, part } = momentOf(recording, t);
  const { count, x, y } = recording.jobs;
  const { width, height } = size;
  const colours = [
    wordOf(tones.unserved),
    wordOf(tones.served),
    wordOf(tones.focus),
    wordOf(tones.selfMade),
  ];
  const turn = (t / circleMonths) * steps;
  const big = Math.max(1, Math.round(width / 450));
  pixels.fill(0);
  for (let job = 0; job < count; job++) {
    const state = stateAt(recording, job, month, part);
    const phase = (turn + lotOf(job)) & (steps - 1);
    const px = (x[job] * width + swims * sine[phase]) | 0;
    const py = (y[job] * height + swims * sine[(phase + steps / 4) & (steps - 1)]) | 0;
    if (px < 1 || py < 1 || px >= width - big - 1 || py >= height - big - 1) continue;
    const at = py * width + px;
    const colour = colours[state];
    pixels[at] = colour;
    if (state === jobState.unserved) continue;
    if (state === jobState.selfMade) {
      pixels[at - 1] = colour;
      pixels[at + 1] = colour;
      pixels[at - width] = colour;
      pixels[at + width] = colour;
      continue;
    }
    const edge = state === jobState.focus ? big + 1 : big;
    for (let dy = 0; dy < edge; dy++)
      for (let dx = 0; dx < edge; dx++) pixels[at + dy * width + dx] = colour;
  }
}
