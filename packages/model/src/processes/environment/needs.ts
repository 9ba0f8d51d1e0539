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
  const { components, environment } = parameters;
  const { needDriftSdPerMonth, needShifts } = environment;
  const { logNeedShift, needShift, startNeed, meanNeed } = market;
  const month = monthOfRun(world);
  let before = 0;
  let after = 0;
  for (let k = 0; k < components.length; k++) {
    if (needDriftSdPerMonth > 0 && month >= 0)
      logNeedShift[k] += needDriftSdPerMonth * normal(draw(streams, needDrift, k, market.month));
    needShift[k] = exp(logNeedShift[k]);
    for (const { component, month: begins, months, from, to } of needShifts)
      if (component === k) needShift[k] *= needPath(month, begins, months, from, to);
    before += startNeed[k];
    after += startNeed[k] * needShift[k];
  }
  for (let k = 0; k < components.length; k++) {
    needShift[k] *= before / after;
    meanNeed[k] = startNeed[k] * needShift[k];
  }
}
