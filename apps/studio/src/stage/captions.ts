import { cellOf, rivalryAt } from "../drawing/water.ts";
import type { Recording, RecordedEvent } from "../recording/Recording.ts";
import type { Texts } from "../texts/Texts.ts";
import { rivalsAt, timelineOf } from "./Timeline.ts";

/** Months for which a caption stands. */
const stands = 12;
/** Water is called empty where rivalry is below this part of the mean. */
const emptyBelow = 0.75;

/** One line on what is happening at time `t`: it is written by the run and not for it. */
export function captionAt(recording: Recording, t: number, texts: Texts): string {
  const { crowd, launch } = timelineOf(recording);
  if (t < crowd) return "";
  if (t < launch) return texts.crowd(rivalsAt(recording, Math.floor(crowd)).length);
  if (t < launch + stands && recording.facts.focus !== -1)
    return isInEmptyWater(recording) ? texts.launchEmpty : texts.launchCrowded;
  const event = eventAt(recording, t);
  return event === null ? "" : texts.event(event, recording.facts.focus);
}

/** Whether the firm in question was founded where few fight, compared with the sea as a whole. */
export function isInEmptyWater(recording: Recording): boolean {
  const { firms, facts, fields, launch } = recording;
  const cells = fields.columns * fields.rows;
  const cell = cellOf(recording, firms.x[facts.focus], firms.y[facts.focus]);
  let sum = 0;
  for (let i = 0; i < cells; i++) sum += rivalryAt(recording, i, launch, 0);
  return rivalryAt(recording, cell, launch, 0) <= (emptyBelow * sum) / cells;
}

/** The event that is told: the last of the firm in question, else the last that ended a firm, else the last of all. */
function eventAt({ facts }: Recording, t: number): RecordedEvent | null {
  let best: RecordedEvent | null = null;
  for (const event of facts.events) {
    if (event.month > t) break;
    if (event.month < t - stands) continue;
    if (best === null || weightOf(event, facts.focus) >= weightOf(best, facts.focus)) best = event;
  }
  return best;
}

function weightOf({ kind, firm, other, month }: RecordedEvent, focus: number): number {
  const ours = focus !== -1 && (firm === focus || other === focus);
  const ends = kind === "insolvent" || kind === "stopped" || kind === "acquired";
  return (ours ? 200 : 0) + (ends ? 100 : 0) + month / 1e6;
}
