import seedrandom from "seedrandom";
import { bassPeak, bassShare } from "../src/calibration/bassCurve.ts";
import { fitBass } from "../src/calibration/fitBass.ts";
import { createNormal } from "./createNormal.ts";
import { atLeast, type Study } from "./Study.ts";

/**
 * Do 95 % intervals of p and q hold the true rates of series that are known, with a market that is known to 5 %? Series are yearly,
 * end one to six years after their peak, and each year is off by 5 % of the best year.
 */
export const bassFits: Study = {
  name: "bass-fits",
  run: (form) => {
    const repetitions = form === "full" ? 200 : 25;
    const uniform = seedrandom.alea("bass fits");
    const normal = createNormal("bass fits");
    const held = { p: 0, q: 0 };
    for (let repetition = 0; repetition < repetitions; repetition++) {
      const p = 0.003 * 10 ** uniform();
      const q = 0.25 + 0.4 * uniform();
      const { time, rate } = bassPeak(p, q);
      const years = Math.max(8, Math.ceil(time + 1 + 5 * uniform()));
      const periods = Array.from({ length: years }, (_, year) => {
        const sold = bassShare(year + 1, p, q) - bassShare(year, p, q);
        return {
          from: year,
          to: year + 1,
          adoptions: Math.max(0, 1000 * (sold + 0.05 * rate * normal())),
        };
      });
      const known = 1000 * (0.95 + 0.1 * uniform());
      const market = { low: 0.95 * known, high: 1.05 * known };
      const fit = fitBass(periods, { confidence: 0.95, market });
      if (fit.p.low <= p && p <= fit.p.high) held.p++;
      if (fit.q.low <= q && q <= fit.q.high) held.q++;
    }
    return (["p", "q"] as const).map((name) => ({
      what: `Bass fit, interval of ${name}, market known to 5 %`,
      promise: atLeast(0.9),
      times: held[name],
      repetitions,
    }));
  },
};
