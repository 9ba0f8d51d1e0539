import { needPath } from "../../equations/needPath.ts";
import { normal } from "../../random/distributions.ts";
import { exp } from "../../random/portable.ts";
import { purposeIndex } from "../../random/purposes.ts";
import { draw } from "../../random/Streams.ts";
import { monthOfRun, type World } from "../../world/World.ts";

const needDrift = purposeIndex("need drift");

/**
 * What is needed moves from one component to another, by chance and as planned, for all jobs alike; while a market burns in
 * chance rests.
 *
 * ln μ_k ← ln μ_k + σ z_k, times the planned course; scaled so that Σ n̄_k μ_k = 1, since only the ratios count.
 *
 * @source docs/model.md, migrating needs
 */
export function moveNeeds(world: World): void {
  const { parameters, market, rates, streams } = world;
  if (!rates.needsMove) return;
  const { needDriftSdPerMonth } = parameters.environment;
  const { logNeedShift, needShift, startNeed, meanNeed, needBefore } = market;
  const month = monthOfRun(world);
  if (month <= 0) {
    // A need that is to appear is not there yet.
    shiftNeeds(world, beforeTheRun);
    for (let k = 0; k < startNeed.length; k++) needBefore[k] = startNeed[k] * needShift[k];
  }
  if (needDriftSdPerMonth > 0 && month >= 0)
    for (let k = 0; k < startNeed.length; k++)
      logNeedShift[k] += needDriftSdPerMonth * normal(draw(streams, needDrift, k, market.month));
  shiftNeeds(world, month);
  for (let k = 0; k < startNeed.length; k++) meanNeed[k] = startNeed[k] * needShift[k];
}

const beforeTheRun = -1;

/** What chance has made of needs, times the planned courses in a month of the run. */
function shiftNeeds({ parameters, market }: World, month: number): void {
  const { needShifts } = parameters.environment;
  const { logNeedShift, needShift, startNeed } = market;
  let before = 0;
  let after = 0;
  for (let k = 0; k < startNeed.length; k++) {
    needShift[k] = exp(logNeedShift[k]);
    for (const { component, month: begins, months, from, to } of needShifts)
      if (component === k) needShift[k] *= needPath(month, begins, months, from, to);
    before += startNeed[k];
    after += startNeed[k] * needShift[k];
  }
  for (let k = 0; k < startNeed.length; k++) needShift[k] *= before / after;
}
