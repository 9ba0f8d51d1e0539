import { readFileSync } from "node:fs";
import { join } from "node:path";
import { initialiseWorld, type Parameters, step } from "@searoom/model";
import { readScenario } from "../../readScenario.ts";
import type { Limit, Row } from "../Limit.ts";
import { meanAndError } from "../meanAndError.ts";

const histories = ["room-air-conditioners", "color-television", "clothes-dryers"];

/** Market potentials m in thousand units, for which the accounts stand. */
const potential: Readonly<Record<string, number>> = {
  "room-air-conditioners": 18_720,
  "color-television": 39_660,
  "clothes-dryers": 16_490,
};

export const bass: Limit = {
  name: "Bass",
  closedForm: "F' = F + (1 − F)(1 − exp(−(p + qF)/12)) a month, peak at ln(q/p)/(p + q) years",
  source: "Bass 1969; p, q, m: Steffens & Murthy 1992, table 1",
  rows: (form) => histories.flatMap((name) => history(name, form === "short" ? 40 : 400)),
};

function history(name: string, runs: number): readonly Row[] {
  const { parameters, title } = readScenario(`histories/${name}.yaml`);
  const { months, accounts, reach } = parameters;
  const p = 12 * reach.inboundPerMonth;
  const q = 12 * reach.wordOfMouthPerMonth;
  const adopted = Array.from({ length: runs }, (_, replication) =>
    adoption(parameters, replication).map((users) => users / accounts.count),
  );
  const expected = recursion(p, q, months);

  const years = Array.from({ length: months / 12 }, (_, year) => {
    const { mean, error } = meanAndError(adopted.map((run) => run[12 * year + 11]));
    return {
      what: `${title}, end of year ${year + 1}`,
      theory: expected[12 * year + 11],
      simulation: mean,
      tolerance: 4 * error,
      because: `4 s.e. of ${runs} runs`,
    };
  });
  const peak = peakOf(meanCurve(adopted));
  const byFormula = Math.log(q / p) / (p + q);
  const fit = rSquared(name, (year) => yearlyMean(adopted, year) * potential[name]);
  const byRecursion = rSquared(name, (year) => yearlyMean([expected], year) * potential[name]);
  return [
    ...years,
    {
      what: `${title}, peak in years`,
      theory: peakOf(expected),
      simulation: peak,
      tolerance: 4 * jackknifeError(adopted, (some) => peakOf(meanCurve(some))),
      because: "peaks: 4 jackknife s.e., both read from monthly sales by the same fit",
      beside: `ln(q/p)/(p + q) = ${byFormula.toFixed(2)}; R² with the actual sales ${fit.toFixed(3)}, of the recursion ${byRecursion.toFixed(3)}`,
    },
  ];
}

/** Users at the end of each month, through the model. */
export function adoption(parameters: Parameters, replication: number): readonly number[] {
  const world = initialiseWorld(parameters, 1969, replication);
  return Array.from({ length: parameters.months }, () => {
    step(world);
    return world.market.users;
  });
}

function recursion(p: number, q: number, months: number): readonly number[] {
  let f = 0;
  return Array.from({ length: months }, () => {
    f += (1 - f) * (1 - Math.exp(-(p + q * f) / 12));
    return f;
  });
}

export function meanCurve(runs: readonly (readonly number[])[]): readonly number[] {
  return runs[0].map((_, month) => runs.reduce((sum, run) => sum + run[month], 0) / runs.length);
}

/** Standard error of what is read from all runs together: leave one out (Efron 1982). */
export function jackknifeError<T>(
  runs: readonly T[],
  read: (some: readonly T[]) => number,
): number {
  const n = runs.length;
  const { error } = meanAndError(runs.map((_, i) => read(runs.filter((_, j) => j !== i))));
  return (n - 1) * error;
}

/**
 * Peak of monthly sales in years: vertex of the parabola through the 36 months that sold most, by least squares.
 */
export function peakOf(adopted: readonly number[]): number {
  const sold = adopted.map((f, month) => f - (month === 0 ? 0 : adopted[month - 1]));
  const width = 36;
  let first = 0;
  let most = -Infinity;
  for (let start = 0; start + width <= sold.length; start++) {
    const total = adopted[start + width - 1] - (start === 0 ? 0 : adopted[start - 1]);
    if (total > most) {
      most = total;
      first = start;
    }
  }
  // On a centred grid the three normal equations fall apart.
  const x = Array.from({ length: width }, (_, i) => i - (width - 1) / 2);
  const y = sold.slice(first, first + width);
  const sum = (term: (x: number, y: number) => number) =>
    x.reduce((total, xi, i) => total + term(xi, y[i]), 0);
  const xx = sum((a) => a * a);
  const slope = sum((a, b) => a * b) / xx;
  const curvature =
    (width * sum((a, b) => a * a * b) - xx * sum((_, b) => b)) /
    (width * sum((a) => a ** 4) - xx * xx);
  const vertex = -slope / (2 * curvature);
  // Sales of a month happen about its middle.
  return (first + (width - 1) / 2 + vertex + 0.5) / 12;
}

function yearlyMean(runs: readonly (readonly number[])[], year: number): number {
  const sold = runs.map((run) => run[12 * year + 11] - (year === 0 ? 0 : run[12 * year - 1]));
  return sold.reduce((sum, one) => sum + one, 0) / runs.length;
}

/** Of yearly sales against the recorded ones. */
function rSquared(name: string, predicted: (year: number) => number): number {
  const file = join(import.meta.dirname, `../../../../../scenarios/histories/data/${name}.csv`);
  const [, ...lines] = readFileSync(file, "utf8").trim().split("\n");
  const actual = lines.map((line) => Number(line.split(",")[2]));
  const mean = actual.reduce((sum, one) => sum + one, 0) / actual.length;
  const around = actual.reduce((sum, one) => sum + (one - mean) ** 2, 0);
  const left = actual.reduce((sum, one, year) => sum + (one - predicted(year)) ** 2, 0);
  return 1 - left / around;
}
