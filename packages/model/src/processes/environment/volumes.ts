import { shockLeft } from "../../equations/shockLeft.ts";
import { normal } from "../../random/distributions.ts";
import { exp } from "../../random/portable.ts";
import { purposeIndex } from "../../random/purposes.ts";
import { draw } from "../../random/Streams.ts";
import { monthOfRun, type World } from "../../world/World.ts";

const firmVolume = purposeIndex("firm volume");
/** The occasion of a firm's luck in the planned shock: no age of a firm. */
const planned = -1;

/**
 * What the running contracts of each firm bring, over what was signed: growth that has nothing to do with size, and the
 * planned shock, which hits one firm harder than another.
 *
 * Half the variance is taken off each logarithm, so that turbulence by itself brings nobody more on average.
 *
 * @source Gibrat 1931; docs/model.md, demand
 */
export function changeVolumes(world: World): void {
  const { parameters, market, firms, rates, streams } = world;
  if (!rates.volumesVary) return;
  const { groups, environment } = parameters;
  const { shock } = environment;
  const { alive, group, birth, founded, logVolume, volume } = firms.columns;
  const left =
    shock === null
      ? 0
      : shockLeft(monthOfRun(world), shock.month, shock.months, shock.recoveryMonths);
  for (let firm = 0; firm < firms.count; firm++) {
    if (alive[firm] === 0) continue;
    const sd = groups[group[firm]].volumeSdPerMonth;
    if (sd > 0)
      logVolume[firm] +=
        sd * normal(draw(streams, firmVolume, birth[firm], market.month - founded[firm])) -
        (sd * sd) / 2;
    volume[firm] = sd > 0 ? exp(logVolume[firm]) : 1;
    if (shock === null || left === 0) continue;
    const { volumeDepth, volumeSd } = shock;
    const luck = volumeSd * normal(draw(streams, firmVolume, birth[firm], planned));
    const kept = (1 - volumeDepth) * exp(luck - (volumeSd * volumeSd) / 2);
    volume[firm] *= 1 + left * (kept - 1);
  }
}
