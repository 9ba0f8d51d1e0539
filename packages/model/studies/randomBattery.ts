/**
 * Do keyed draws look like independent uniform numbers, along every coordinate of their key?
 *
 * The model never runs through one long sequence: it asks for number (replication, purpose, agent, occasion), and
 * neighbouring keys are the rule. So each test walks along one coordinate, or compares neighbours on it.
 *
 * Known and wanted: along one coordinate the 32-bit words are a permutation, so that two agents never draw the very same
 * word. A test for collisions among 2^18 of them would see that; a choice, a gap or a taste cannot.
 *
 * In full: `node studies/randomBattery.ts` in packages/model (about a minute). The tests run a short form.
 */
import { exponential, geometric, gumbel, normal } from "../src/random/distributions.ts";
import { createStreams, drawBits, type Streams } from "../src/random/Streams.ts";

/** 32 random bits for a key; signed or not. */
export type Source = (
  replication: number,
  purpose: number,
  agent: number,
  occasion: number,
) => number;

export interface Verdict {
  readonly test: string;
  /** Two-sided where a fit can also be too good. */
  readonly p: number;
}

/** The model's own draws under one seed. */
export function modelSource(seed: number): Source {
  const streams: Streams[] = [];
  return (replication, purpose, agent, occasion) =>
    drawBits((streams[replication] ??= createStreams(seed, replication)), purpose, agent, occasion);
}

/** All tests, with `size` numbers each (at least 2^14). */
export function randomBattery(source: Source, size: number): readonly Verdict[] {
  const few = Math.min(size, 4096);
  const walks: Record<string, (i: number) => number> = {
    "across agents": (i) => source(0, 3, i, 0),
    "across occasions": (i) => source(0, 3, 17, i),
    "across agents at a late occasion": (i) => source(0, 4, i, 1000),
    "across births": (i) => source(0, 5, Math.imul(i, 0x9e3779b1) ^ 0x51ed270b, 2),
    "across steps of 256": (i) => source(0, 6, 5, i * 256),
  };
  const pairs: Record<string, (i: number) => readonly [number, number]> = {
    "an agent and the next": (i) => [source(0, 7, i, 0), source(0, 7, i + 1, 0)],
    "an occasion and the next": (i) => [source(0, 7, i, 3), source(0, 7, i, 4)],
    "agent and occasion exchanged": (i) => [
      source(0, 8, i >> 6, 1 + (i & 63) + (i >> 6)),
      source(0, 8, 1 + (i & 63) + (i >> 6), i >> 6),
    ],
    "a purpose and another": (i) => [source(0, 9, i, 1), source(0, 10, i, 1)],
    "a replication and the next": (i) => [source(0, 11, i, 1), source(1, 11, i, 1)],
    "an agent's high bits and low bits": (i) => {
      const bits = source(0, 12, i, 1);
      return [bits, bits << 16];
    },
  };
  const verdicts: Verdict[] = [];
  const add = (test: string, p: number) => verdicts.push({ test, p });

  for (const [name, walk] of Object.entries(walks)) {
    const u = uniforms(walk, size);
    add(`even frequencies ${name}`, evenFrequencies(u, 256));
    add(
      `Kolmogorov–Smirnov ${name}`,
      kolmogorovSmirnov(u, (x) => x),
    );
    for (const lag of [1, 2, 7, 64])
      add(`serial correlation ${name}, lag ${lag}`, serialCorrelation(u, lag));
    add(`gaps ${name}`, gaps(u, 0.1));
    add(`birthday spacings ${name}`, birthdaySpacings(walk, Math.max(4, size >> 12)));
  }
  for (const [name, pair] of Object.entries(pairs))
    add(`independence of ${name}`, independence(pair, size, 16));
  add(
    "even frequencies across replications",
    evenFrequencies(
      uniforms((r) => source(r, 3, 9, 0), few),
      64,
    ),
  );
  add(
    "even frequencies across purposes",
    evenFrequencies(
      uniforms((i) => source(i >> 5, i & 31, 0, 0), few),
      64,
    ),
  );
  add("avalanche of the agent's bits", avalanche(source, size >> 5, "agent"));
  add("avalanche of the occasion's bits", avalanche(source, size >> 5, "occasion"));

  const u = uniforms((i) => source(0, 13, i, 6), size);
  add(
    "shape of the Gumbel",
    kolmogorovSmirnov(u.map(gumbel), (x) => Math.exp(-Math.exp(-x))),
  );
  add("shape of the normal", kolmogorovSmirnov(u.map(normal), normalCdf));
  add(
    "shape of the exponential",
    kolmogorovSmirnov(u.map(exponential), (x) => 1 - Math.exp(-x)),
  );
  add("shape of the geometric", geometricShape(u, 0.2));
  return verdicts;
}

function uniforms(word: (i: number) => number, count: number): Float64Array {
  return Float64Array.from({ length: count }, (_, i) => ((word(i) >>> 0) + 0.5) / 2 ** 32);
}

function evenFrequencies(u: Float64Array, cells: number): number {
  const seen = new Float64Array(cells);
  for (const x of u) seen[Math.floor(x * cells)]++;
  return chiSquare(seen, new Float64Array(cells).fill(u.length / cells));
}

/** Pearson's correlation of a series with itself some steps later; normal with variance 1/n without dependence. */
function serialCorrelation(u: Float64Array, lag: number): number {
  const count = u.length - lag;
  let sum = 0;
  for (let i = 0; i < count; i++) sum += (u[i] - 0.5) * (u[i + lag] - 0.5);
  return 2 * normalCdf(-Math.abs((12 * sum) / Math.sqrt(count)));
}

/** How many draws lie between two visits to [0, width): geometric. @source Knuth, TAOCP 2, 3.3.2 D */
function gaps(u: Float64Array, width: number): number {
  const longest = 40;
  const seen = new Float64Array(longest + 1);
  let gap = 0;
  let visits = 0;
  for (const x of u) {
    if (x < width) {
      seen[Math.min(gap, longest)]++;
      visits++;
      gap = 0;
    } else gap++;
  }
  const expected = seen.map((_, g) => visits * (1 - width) ** g * (g === longest ? 1 : width));
  return chiSquare(seen, expected);
}

/**
 * 4,096 birthdays in a year of 2^32 days: the number of equal spacings is Poisson with mean m³/4n = 4.
 *
 * @source Marsaglia & Tsang 2002, "Some difficult-to-pass tests of randomness"
 */
function birthdaySpacings(word: (i: number) => number, years: number): number {
  const m = 4096;
  let equal = 0;
  for (let year = 0; year < years; year++) {
    const days = Float64Array.from({ length: m }, (_, i) => word(year * m + i) >>> 0).sort();
    const spacings = days.map((day, i) =>
      i === 0 ? day + 2 ** 32 - days[m - 1] : day - days[i - 1],
    );
    spacings.sort();
    for (let i = 1; i < m; i++) if (spacings[i] === spacings[i - 1]) equal++;
  }
  return poissonTwoSided(equal, (years * m ** 3) / (4 * 2 ** 32));
}

function independence(
  pair: (i: number) => readonly [number, number],
  count: number,
  cells: number,
): number {
  const seen = new Float64Array(cells * cells);
  const cell = (word: number) => Math.floor(((word >>> 0) / 2 ** 32) * cells);
  for (let i = 0; i < count; i++) {
    const [a, b] = pair(i);
    seen[cell(a) * cells + cell(b)]++;
  }
  return chiSquare(
    seen,
    seen.map(() => count / seen.length),
  );
}

/** Each bit of a key should turn over each bit of the number half of the time: Σz² over all 32 × 32. */
function avalanche(source: Source, keys: number, what: "agent" | "occasion"): number {
  const turned = new Float64Array(32 * 32);
  for (let key = 0; key < keys; key++) {
    // Every pair stands at another place of the other coordinate, or each change would count twice.
    const word = (flip: number) =>
      what === "agent" ? source(0, 14, key ^ flip, 5 + key) : source(0, 14, 5 + key, key ^ flip);
    const before = word(0);
    for (let bit = 0; bit < 32; bit++) {
      const change = before ^ word(1 << bit);
      for (let j = 0; j < 32; j++) turned[bit * 32 + j] += (change >>> j) & 1;
    }
  }
  const sum = turned.reduce((total, n) => total + (2 * n - keys) ** 2 / keys, 0);
  return twoSided(chiSquareUpper(sum, turned.length));
}

function geometricShape(u: Float64Array, hazard: number): number {
  const longest = 30;
  const seen = new Float64Array(longest);
  for (const x of u) seen[Math.min(geometric(x, Math.log(1 - hazard)), longest) - 1]++;
  const expected = seen.map(
    (_, i) => u.length * (1 - hazard) ** i * (i === longest - 1 ? 1 : hazard),
  );
  return chiSquare(seen, expected);
}

function chiSquare(seen: Float64Array, expected: Float64Array): number {
  const sum = seen.reduce((total, n, i) => total + (n - expected[i]) ** 2 / expected[i], 0);
  return twoSided(chiSquareUpper(sum, seen.length - 1));
}

/** @source Stephens 1970 for the correction by n; Kolmogorov 1933 for the series */
export function kolmogorovSmirnov(sample: Float64Array, cdf: (x: number) => number): number {
  const sorted = sample.slice().sort();
  const n = sorted.length;
  let distance = 0;
  sorted.forEach((x, i) => {
    const f = cdf(x);
    distance = Math.max(distance, f - i / n, (i + 1) / n - f);
  });
  const root = Math.sqrt(n);
  const t = (root + 0.12 + 0.11 / root) * distance;
  if (t < 0.2) return 1;
  let p = 0;
  for (let k = 1; k <= 100; k++) p += (k % 2 === 1 ? 2 : -2) * Math.exp(-2 * k * k * t * t);
  return Math.min(1, Math.max(0, p));
}

function twoSided(upper: number): number {
  return 2 * Math.min(upper, 1 - upper);
}

/** Chance that χ² with so many degrees of freedom is larger: the regularised upper gamma function. */
export function chiSquareUpper(x: number, degrees: number): number {
  return upperGamma(degrees / 2, x / 2);
}

function poissonTwoSided(count: number, mean: number): number {
  // P(N ≥ count) = 1 − Q(count, mean) and P(N ≤ count) = Q(count + 1, mean).
  const atLeast = count === 0 ? 1 : 1 - upperGamma(count, mean);
  return Math.min(1, 2 * Math.min(atLeast, upperGamma(count + 1, mean)));
}

/** @source Numerical Recipes, 6.2: series below a + 1, continued fraction (Lentz) above */
function upperGamma(a: number, x: number): number {
  if (x <= 0) return 1;
  const front = Math.exp(-x + a * Math.log(x) - logGamma(a));
  if (x < a + 1) {
    let term = 1 / a;
    let sum = term;
    for (let n = 1; n < 10_000 && term > sum * 1e-15; n++) {
      term *= x / (a + n);
      sum += term;
    }
    return 1 - sum * front;
  }
  let b = x + 1 - a;
  let c = 1e300;
  let d = 1 / b;
  let fraction = d;
  for (let n = 1; n < 10_000; n++) {
    const an = -n * (n - a);
    b += 2;
    d = 1 / (an * d + b);
    c = b + an / c;
    fraction *= d * c;
    if (Math.abs(d * c - 1) < 1e-15) break;
  }
  return fraction * front;
}

/** @source Stirling's series, raised to x ≥ 10 first */
function logGamma(x: number): number {
  let shift = 0;
  for (; x < 10; x++) shift -= Math.log(x);
  const z = 1 / (x * x);
  return (
    shift +
    (x - 0.5) * Math.log(x) -
    x +
    0.5 * Math.log(2 * Math.PI) +
    (1 / 12 - z * (1 / 360 - z * (1 / 1260 - z / 1680))) / x
  );
}

export function normalCdf(z: number): number {
  const tail = upperGamma(0.5, (z * z) / 2) / 2;
  return z < 0 ? tail : 1 - tail;
}

if (import.meta.main) {
  const size = 2 ** 22;
  const seeds = [1, 2, 3];
  const all: number[] = [];
  const low = 1e-6;
  for (const seed of seeds) {
    const verdicts = randomBattery(modelSource(seed), size);
    const worst = verdicts.reduce((a, b) => (b.p < a.p ? b : a));
    all.push(...verdicts.map(({ p }) => p));
    console.log(
      `seed ${seed}: ${verdicts.length} tests of ${size} numbers, lowest p = ${worst.p.toPrecision(3)} (${worst.test})`,
    );
    for (const { test, p } of verdicts)
      if (p < 1e-3)
        console.log(`  ${p < low ? "FAILS" : "low"}  p = ${p.toExponential(1)}  ${test}`);
    if (verdicts.some(({ p }) => p < low)) process.exitCode = 1;
  }
  console.log(
    `all ${all.length} p-values against uniform: p = ${kolmogorovSmirnov(Float64Array.from(all), (x) => x).toPrecision(3)}`,
  );
}
