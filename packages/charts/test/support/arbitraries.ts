import fc from "fast-check";
import * as charts from "../../src/index.ts";

/** Numbers as results have them: of any size, undefined, never reached. */
const number = fc.oneof(
  { weight: 6, arbitrary: fc.double({ min: -1e5, max: 1e5, noNaN: true }) },
  {
    weight: 1,
    arbitrary: fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e12, max: 1e12 }),
  },
  { weight: 2, arbitrary: fc.constantFrom(0, 1, -1, 1e-9, NaN, Infinity, -Infinity) },
);
const share = fc.oneof(fc.double({ min: 0, max: 1, noNaN: true }), fc.constantFrom(0, 1, NaN));

/** Names as untrusted files have them. */
const name = fc.oneof(
  { weight: 3, arbitrary: fc.string({ unit: "grapheme", maxLength: 60 }) },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      "direct",
      "<script>alert(1)</script>",
      '"><svg onload=alert(1)>',
      "]]>&amp;&lt;",
      "a\u0000b\u202Ec\ud800d\uffff",
      "$&$1`",
      "x".repeat(300),
      "many words one after the other ".repeat(8),
      "線路の名前がとても長い場合",
    ),
  },
);
const unit = fc.constantFrom(
  "Keur",
  "Keur/month",
  "share",
  "months",
  "count",
  "ratio",
  "index",
  "°C & more",
);
const direction = fc.constantFrom("max" as const, "min" as const);
const measure = fc.record({ name, unit, direction });
const ranged = fc.record({ mean: number, low: number, high: number });
const several = <T>(one: fc.Arbitrary<T>, maxLength = 9) => fc.array(one, { maxLength });
const confidence = fc.constantFrom(0.9, 0.95, 0.99);
const rising = fc
  .array(fc.integer({ min: 0, max: 400 }), { maxLength: 30 })
  .map((all) => [...new Set(all)].toSorted((a, b) => a - b));
const column = several(number, 30);

const factor: fc.Arbitrary<charts.FactorScale> = fc.oneof(
  fc
    .record({
      name,
      unit,
      scale: fc.constantFrom("linear" as const, "log" as const),
      min: number,
      max: number,
    })
    .map((one) => ({
      ...one,
      // A factor's range is checked where its file is read.
      min: Number.isFinite(one.min) ? one.min : 0,
      max: Number.isFinite(one.max) ? one.max : 1,
    })),
  fc.record({
    name,
    unit,
    scale: fc.constant("categories" as const),
    values: fc.array(name, { minLength: 1, maxLength: 7 }),
  }),
  fc.record({
    name,
    unit,
    scale: fc.constant("places" as const),
    ticks: several(fc.record({ at: share, value: number }), 6),
  }),
);

const cell = fc
  .record({
    xs: fc.tuple(share, share),
    ys: fc.tuple(share, share),
    best: fc.option(fc.nat(8)),
    state: fc.constantFrom("decided" as const, "boundary" as const, "undecided" as const),
  })
  .map(({ xs, ys, best, state }) => ({
    x0: Math.min(...xs),
    x1: Math.max(...xs),
    y0: Math.min(...ys),
    y1: Math.max(...ys),
    best,
    state,
  }));

const { branch } = fc.letrec<{ branch: charts.TreeBranch }>((tie) => ({
  branch: fc.record({
    condition: name,
    mean: number,
    count: fc.nat(1000),
    branches: fc.oneof({ maxDepth: 4 }, fc.constant([]), fc.array(tie("branch"), { maxLength: 3 })),
  }),
}));

/** Of a band the share is 0 … 1, as whoever computes quantiles knows. */
const band = fc.record({ share: fc.constantFrom(0.5, 0.8, 0.9), low: column, high: column });

/** Each drawing with any data of its type, and the drawing of the table that belongs to it. */
export const drawings: Readonly<Record<string, fc.Arbitrary<Drawn>>> = {
  ranking: both(
    fc.record({
      outcome: measure,
      confidence,
      replications: fc.nat(1000),
      strategies: several(
        ranged.chain((one) =>
          fc.record({ name, chanceBest: share }).map((more) => ({ ...one, ...more })),
        ),
      ),
    }),
    charts.drawRanking,
    charts.tableOfRanking,
  ),
  differences: both(
    fc.record({
      outcome: measure,
      reference: name,
      confidence,
      pairs: several(
        fc
          .tuple(
            ranged,
            fc.record({
              name,
              winShare: share,
              verdict: fc.constantFrom(
                "better" as const,
                "worse" as const,
                "tied" as const,
                "undecided" as const,
              ),
            }),
          )
          .map(([one, more]) => ({ ...one, ...more })),
      ),
    }),
    charts.drawDifferences,
    charts.tableOfDifferences,
  ),
  "flip map": both(
    fc.record({
      x: factor,
      y: factor,
      on: name,
      strategies: several(name),
      cells: several(cell, 20),
      places: several(fc.record({ name, x: share, y: share }), 3),
    }),
    charts.drawFlipMap,
    charts.tableOfFlipMap,
  ),
  "trade-offs": both(
    fc.record({
      x: measure,
      y: measure,
      confidence,
      strategies: several(fc.record({ name, x: ranged, y: ranged })),
    }),
    charts.drawTradeOffs,
    charts.tableOfTradeOffs,
  ),
  outcomes: both(
    fc.record({
      strategies: several(name),
      outcomes: several(fc.record({ name, unit, direction: fc.option(direction), means: column })),
    }),
    charts.drawOutcomeHeat,
    charts.tableOfOutcomeHeat,
  ),
  robustness: both(
    fc.record({
      strategies: several(name),
      metrics: several(
        fc.record({
          name,
          unit,
          values: column,
          ranks: several(fc.integer({ min: 1, max: 9 })),
          chanceBest: several(share),
        }),
      ),
    }),
    charts.drawRobustness,
    charts.tableOfRobustness,
  ),
  sensitivity: both(
    fc.record({
      of: name,
      method: name,
      indices: fc.oneof(fc.tuple(name), fc.tuple(name, name)),
      confidence,
      noise: number,
      factors: several(fc.record({ name, values: several(ranged, 2) })),
    }),
    charts.drawSensitivity,
    charts.tableOfSensitivity,
  ),
  discovery: both(
    fc.record({
      interest: name,
      base: share,
      density: share,
      coverage: share,
      mass: share,
      restrictions: several(fc.record({ factor, from: share, to: share, kept: share })),
    }),
    charts.drawDiscovery,
    charts.tableOfDiscovery,
  ),
  peeling: both(
    fc.record({
      interest: name,
      chosen: fc.nat(12),
      steps: several(fc.record({ density: share, coverage: share, factors: fc.nat(5) }), 12),
    }),
    charts.drawPeeling,
    charts.tableOfPeeling,
  ),
  tree: both(
    fc.record({ of: fc.record({ name, unit }), root: branch }),
    charts.drawTree,
    charts.tableOfTree,
  ),
  distribution: both(
    fc.record({ outcome: measure, strategies: several(fc.record({ name, values: column })) }),
    charts.drawDistribution,
    charts.tableOfDistribution,
  ),
  fan: both(
    fc.record({
      series: fc.record({ name, unit }),
      months: rising,
      median: column,
      bands: several(band, 3),
      path: fc.record({ name, values: column }),
      difference: fc.boolean(),
    }),
    charts.drawFan,
    charts.tableOfFan,
  ),
  learning: both(
    fc.record({
      outcome: measure,
      confidence,
      factors: several(fc.tuple(ranged, name).map(([one, name]) => ({ ...one, name }))),
    }),
    charts.drawLearning,
    charts.tableOfLearning,
  ),
  convergence: both(
    fc.record({
      outcome: measure,
      strategy: name,
      reference: name,
      replications: rising,
      mean: column,
      halfWidth: column,
      confidence,
      target: fc.option(number),
      stopped: fc.option(fc.nat(400)),
    }),
    charts.drawConvergence,
    charts.tableOfConvergence,
  ),
  front: both(
    fc.record({
      x: measure,
      y: measure,
      candidates: several(fc.record({ name, x: number, y: number }), 20),
      reference: fc.option(fc.record({ x: number, y: number })),
      hypervolume: fc.option(share),
    }),
    charts.drawFront,
    charts.tableOfFront,
  ),
  adoption: both(
    fc.record({
      series: fc.record({ name, unit }),
      months: rising,
      median: column,
      bands: several(band, 3),
      counted: several(fc.record({ month: number, value: number, heldOut: fc.boolean() })),
    }),
    charts.drawAdoptionFit,
    charts.tableOfAdoptionFit,
  ),
  twins: both(
    fc.record({
      series: fc.record({ name, unit }),
      months: rising,
      runs: fc.tuple(fc.record({ name, values: column }), fc.record({ name, values: column })),
      parting: fc.option(fc.record({ month: fc.nat(400), what: name })),
    }),
    charts.drawTwins,
    charts.tableOfTwins,
  ),
};

interface Drawn {
  readonly data: unknown;
  readonly drawing: charts.Drawing;
  readonly table: charts.Table;
}

function both<Data>(
  data: fc.Arbitrary<Data>,
  draw: (data: Data, options: charts.DrawingOptions) => charts.Drawing,
  table: (data: Data) => charts.Table,
): fc.Arbitrary<Drawn> {
  return fc
    .tuple(data, fc.constantFrom(320, 360, 720, 1100), fc.constantFrom("id", 'a"b c)', "x<y"))
    .map(([one, width, id]) => ({
      data: one,
      drawing: draw(one, { width, id }),
      table: table(one),
    }));
}
