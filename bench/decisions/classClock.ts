/** Decision 2: a month of adoption among jobs of one class, by a keyed draw for each job and by thresholds. */
import { createStreams, draw, purposeIndex } from "@searoom/model";
import {
  createThresholds,
  nextReached,
  sortThresholds,
} from "../../packages/model/src/world/Thresholds.ts";
import { fastest } from "./fastest.ts";

const jobs = 100_000;
const months = 120;
const hazard = 0.011;
const streams = createStreams(1, 0);
const purpose = purposeIndex("inbound threshold");
let adopted = 0;

const monthly = fastest(5, () => {
  const waiting = new Uint8Array(jobs).fill(1);
  adopted = 0;
  for (let month = 0; month < months; month++)
    for (let job = 0; job < jobs; job++)
      if (waiting[job] === 1 && draw(streams, purpose, job, month) < hazard) {
        waiting[job] = 0;
        adopted++;
      }
});
console.log(`a draw for each job and month: ${monthly.toFixed(1)} ms, ${adopted} came`);

const clock = fastest(5, () => {
  const thresholds = createThresholds(jobs);
  for (let job = 0; job < jobs; job++) thresholds.level[job] = draw(streams, purpose, job, 0);
  sortThresholds(thresholds);
  adopted = 0;
  for (let month = 0; month < months; month++) {
    thresholds.survival *= 1 - hazard;
    while (nextReached(thresholds) !== -1) adopted++;
  }
});
console.log(`thresholds, sorting included: ${clock.toFixed(1)} ms, ${adopted} came`);
