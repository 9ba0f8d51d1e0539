import type { Parameters, RunResult } from "@searoom/model";
import type { Page } from "../terminal/page.ts";
import type { FirmNames } from "./FirmNames.ts";

/** What the parts of a story are made from. */
export interface StoryInput extends Page {
  readonly parameters: Parameters;
  readonly result: RunResult;
  readonly names: FirmNames;
}

/** Month in which the told part of a run begins: what was before is the burn-in. */
export function firstMonth({ burnIn }: RunResult): number {
  return burnIn?.months ?? 0;
}

/** Month of an event as the reader counts: from the start of the told part. */
export function monthOf(result: RunResult, month: number): number {
  return month - firstMonth(result);
}
