import { hazard, leftAt, lifeTable, type Spell } from "./lifeTable.ts";
import type { Measure, Seen } from "./Measure.ts";
import { ratioOf } from "./Measure.ts";

/** How long those live who were founded on investors' money; who was bought goes on. */
function lives({ startUps, ends }: Seen): readonly Spell[] {
  return startUps.map(({ founded, failed }) =>
    failed === null
      ? { months: ends - founded, ended: false }
      : { months: failed + 1 - founded, ended: true },
  );
}

const early = 24;

export const lifeMeasures: Readonly<Record<string, Measure>> = {
  survivalTo12: lifeTable(lives, leftAt(12)),
  survivalTo48: lifeTable(lives, leftAt(48)),
  survivalTo60: lifeTable(lives, leftAt(60)),
  survivalTo120: lifeTable(lives, leftAt(120)),
  hazardFall: lifeTable(
    lives,
    (atRisk, ends) => hazard(61, 120)(atRisk, ends) / hazard(1, 12)(atRisk, ends),
  ),
  /** Founded before half of legitimacy was there, against afterwards; in their first two years. */
  vacuumHazard: ratioOf((seen) => {
    const { startUps, result, begins, ends } = seen;
    const { legitimacy } = result.panel.market;
    const counts: [number, number, number, number] = [0, 0, 0, 0];
    for (const { founded, failed } of startUps) {
      const at = legitimacy[Math.min(founded - begins, legitimacy.length - 1)] < 0.5 ? 0 : 2;
      const until = Math.min(founded + early, ends);
      counts[at] += failed !== null && failed < until ? 1 : 0;
      counts[at + 1] += Math.min(until, failed ?? until) - founded;
    }
    return counts;
  }),
};
