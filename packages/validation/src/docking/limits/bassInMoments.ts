import { nobodyRefuses, quietGroup, quietMarket } from "../../quiet/index.ts";
import type { Limit, Row } from "../Limit.ts";
import { meanAndError } from "../meanAndError.ts";
import { adoption, jackknifeError, meanCurve, peakOf } from "./bass.ts";

/** A year: means of published applications (Sultan, Farley & Lehmann 1990). */
const p = 0.03;
const q = 0.38;
const accounts = 5_000;
const months = 240;

export const bassInMoments: Limit = {
  name: "Bass in moments",
  closedForm:
    "F(t) = (1 − e^(−(p + q)t))/(1 + (q/p) e^(−(p + q)t)), peak at ln(q/p)/(p + q); p = .03, q = .38 a year",
  source: "Bass 1969; Sultan, Farley & Lehmann 1990",
  rows: (form) => rowsOf(form === "short" ? 40 : 400),
};

/** Months instead of moments put adoption off by so much at most. */
const bias = 0.009;

function rowsOf(runs: number): readonly Row[] {
  const market = quietMarket({
    months,
    accounts: { count: accounts },
    utility: { nothing: nobodyRefuses },
    reach: { inboundPerMonth: p / 12, wordOfMouthPerMonth: q / 12, hazardForm: "rate" },
    groups: [quietGroup()],
  });
  const adopted = Array.from({ length: runs }, (_, replication) =>
    adoption(market, replication).map((users) => users / accounts),
  );
  const byMonth = Array.from({ length: months }, (_, month) =>
    meanAndError(adopted.map((run) => run[month])),
  );
  const furthest = byMonth
    .map(({ mean, error }, month) => ({ theory: curve((month + 1) / 12), mean, error }))
    .reduce((worst, one) =>
      Math.abs(one.mean - one.theory) > Math.abs(worst.mean - worst.theory) ? one : worst,
    );
  const spread = Math.max(...byMonth.map(({ error }) => error)) * Math.sqrt(runs * accounts);
  return [
    {
      what: "adoption in the month that is furthest off",
      theory: furthest.theory,
      simulation: furthest.mean,
      tolerance: bias + 4 * furthest.error,
      because: `months instead of moments ${bias}, and 4 s.e. of ${runs} runs`,
    },
    {
      what: "peak in years",
      theory: Math.log(q / p) / (p + q),
      simulation: peakOf(meanCurve(adopted)),
      // A month's sales are those of what was adopted before it: half a month late, and the fit is to a skewed hill.
      tolerance: 1 / 12 + 4 * jackknifeError(adopted, (some) => peakOf(meanCurve(some))),
      because: "a month, and 4 jackknife s.e.",
    },
    {
      what: "largest sd of adoption between runs, times √accounts",
      theory: 1.1,
      simulation: spread,
      tolerance: 0.1 + (4 * 1.1) / Math.sqrt(2 * (runs - 1)),
      because: "set before: 1.0 to 1.2, and 4 s.e. of an sd",
    },
  ];
}

function curve(years: number): number {
  const left = Math.exp(-(p + q) * years);
  return (1 - left) / (1 + (q / p) * left);
}
