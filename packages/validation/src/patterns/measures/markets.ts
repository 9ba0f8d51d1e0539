import { leastSquares } from "@searoom/experiments";
import { meanOf, type Measure, ratioOf, type Seen } from "./Measure.ts";

/** First purchases of each whole year. */
function yearlySales({ result }: Seen): readonly number[] {
  const bought = result.panel.market["winsFromNever"];
  const years = Math.floor(bought.length / 12);
  return Array.from(
    { length: years },
    (_, year) => bought[12 * year + 11] - (year === 0 ? 0 : bought[12 * year - 1]),
  );
}

/** Sales of a year over the last one after which no more than that share had adopted. */
const takeOff = 0.03;

/** Years over which growth is told of firms of a size, by powers of two of what they take in. */
const sizes = 16;

export const marketMeasures: Readonly<Record<string, Measure>> = {
  /** Bass's own regression: sales on adoption and its square (Bass 1969). */
  fittedQ: meanOf(({ result }) => {
    const adopted = result.panel.market["adoption"];
    const before = Float64Array.from(adopted, (_, month) => (month === 0 ? 0 : adopted[month - 1]));
    const sales = adopted.map((share, month) => share - before[month]);
    const { coefficients } = leastSquares([before, before.map((share) => share ** 2)], sales);
    const [a, b, c] = coefficients;
    const most = (-b - Math.sqrt(b * b - 4 * a * c)) / (2 * c);
    return 12 * -c * most;
  }),
  growthToPeak: meanOf((seen) => {
    const sales = yearlySales(seen);
    const { adoption } = seen.result.panel.market;
    const from = sales.findIndex((_, year) => adoption[12 * year + 11] >= takeOff);
    const peak = sales.indexOf(Math.max(...sales));
    return from < 0 || peak <= from ? NaN : (sales[peak] / sales[from]) ** (1 / (peak - from)) - 1;
  }),
  takeOffJump: meanOf((seen) => {
    const sales = yearlySales(seen);
    const { adoption } = seen.result.panel.market;
    const jumps = sales.flatMap((sold, year) =>
      year > 0 && sales[year - 1] > 0 && adoption[12 * year - 1] <= takeOff
        ? [sold / sales[year - 1]]
        : [],
    );
    return jumps.length === 0 ? NaN : Math.max(...jumps);
  }),
  shakeOuts: meanOf(({ result }) => {
    const fall = result.outcomes["sellersFall"];
    return Number.isNaN(fall) ? NaN : fall >= 0.5 ? 1 : 0;
  }),
  entryAfterPeak: ratioOf((seen) => {
    const { peak, entered } = aroundPeak(seen);
    const after = entered.slice(peak + 1);
    const before = entered.slice(0, peak + 1);
    return [sumOf(after), after.length, sumOf(before), before.length];
  }),
  exitAfterPeak: ratioOf((seen) => {
    const { peak, left, sellers } = aroundPeak(seen);
    return [
      sumOf(left.slice(peak + 1)),
      sumOf(sellers.slice(peak + 1)),
      sumOf(left.slice(0, peak + 1)),
      sumOf(sellers.slice(0, peak + 1)),
    ];
  }),
  foundingsMedium: ratioOf((seen) => {
    const [low, medium] = foundingsByDensity(seen);
    return [...medium, ...low];
  }),
  foundingsHigh: ratioOf((seen) => {
    const [, medium, high] = foundingsByDensity(seen);
    return [...high, ...medium];
  }),
  growthSpreadFall: { counts: growthBySize, read: fallOfSpread },
};

/** By month: who came to sell, who failed, and how many sold. */
function aroundPeak({ result, begins }: Seen) {
  const sellers = Array.from(result.panel.market["sellers"]);
  const entered = sellers.map(() => 0);
  const left = sellers.map(() => 0);
  for (const { kind, month } of result.events) {
    if (month - begins < 0 || month - begins >= sellers.length) continue;
    if (kind === "entered market") entered[month - begins]++;
    if (kind === "insolvent" || kind === "stopped") left[month - begins]++;
  }
  // Who was there in the first month did not enter in it.
  entered[0] = 0;
  return { sellers, entered, left, peak: sellers.indexOf(Math.max(...sellers)) };
}

/** Foundings and months while sellers were fewer than a third of the most, than two thirds, or more. */
function foundingsByDensity(seen: Seen): readonly (readonly [number, number])[] {
  const { sellers } = aroundPeak(seen);
  const most = Math.max(...sellers);
  const third = (month: number) => Math.min(2, Math.floor((3 * sellers[month]) / most));
  const foundings = [0, 0, 0];
  const months = [0, 0, 0];
  sellers.forEach((_, month) => months[third(month)]++);
  for (const { founded } of seen.startUps) {
    const month = founded - seen.begins;
    if (month > 0 && month < sellers.length) foundings[third(month)]++;
  }
  return months.map((count, i) => [foundings[i], count] as const);
}

/** Of each size: how often, sum and sum of squares of the growth in a year of what comes in every month. */
function growthBySize({ result, begins }: Seen): readonly number[] {
  const { firm, month, recurring } = result.panel.firms;
  const then = new Map<number, number>();
  const sums = new Array<number>(3 * sizes).fill(0);
  for (let row = 0; row < firm.length; row++) {
    if ((month[row] - begins) % 12 !== 0) continue;
    const before = then.get(firm[row]);
    then.set(firm[row], recurring[row]);
    if (before === undefined || before <= 0 || recurring[row] <= 0) continue;
    const size = Math.max(0, Math.min(sizes - 1, Math.floor(Math.log2(before)) + 4));
    const growth = Math.log(recurring[row] / before);
    sums[3 * size]++;
    sums[3 * size + 1] += growth;
    sums[3 * size + 2] += growth ** 2;
  }
  return sums;
}

/** Slope of ln sd on ln size, with the sign turned, over sizes that were seen often enough. */
function fallOfSpread(sums: readonly number[]): number {
  const x: number[] = [];
  const y: number[] = [];
  for (let size = 0; size < sizes; size++) {
    const n = sums[3 * size];
    if (n < 30) continue;
    const variance = sums[3 * size + 2] / n - (sums[3 * size + 1] / n) ** 2;
    if (variance <= 0) continue;
    x.push(size * Math.LN2);
    y.push(Math.log(variance) / 2);
  }
  if (x.length < 3) return NaN;
  return -leastSquares([Float64Array.from(x)], Float64Array.from(y)).coefficients[1];
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
