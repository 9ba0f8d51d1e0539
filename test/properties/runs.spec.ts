import { correlation, moments } from "@searoom/experiments";
import {
  copyWorld,
  digestText,
  initialiseWorld,
  outcomeDefinitions,
  type Parameters,
  run,
  runStrategies,
  stepMarkets,
  type World,
} from "@searoom/model";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readScenario } from "@searoom/validation";
import { anyMarket, changed, matureMarket, youngMarket } from "./markets.ts";

const young = youngMarket();
const names = Object.keys(young.strategies);

function stepped(world: World, months: number): World {
  for (let month = 0; month < months; month++) stepMarkets(world);
  return world;
}

describe("a seed", () => {
  test("fixes the whole run: digest, outcomes, panel and events", () => {
    expect(run(young, { seed: 3, replication: 2 })).toEqual(
      run(young, { seed: 3, replication: 2 }),
    );
  });

  test("and another seed or replication is another run", () => {
    const digests = [0, 1, 2, 3].flatMap((seed) =>
      [0, 1, 2].map((replication) => run(young, { seed, replication }).digest),
    );
    expect(new Set(digests).size).toBe(digests.length);
  });

  test("fixes runs of every kind of market", () => {
    fc.assert(
      fc.property(anyMarket(), ({ parameters, seed }) => {
        const { digest, outcomes } = run(parameters, { seed });
        expect(run(parameters, { seed })).toMatchObject({ digest, outcomes });
        const [same] = runStrategies(parameters, { seed, strategies: ["chosen"] });
        expect(same.digest).toBe(digest);
      }),
      { numRuns: 25 },
    );
  });

  test("leaves the streams as they were: no draw depends on how many were drawn before", () => {
    const world = initialiseWorld(young, 3, 0);
    const streams = world.streams.slice();
    expect(stepped(world, 24).streams).toEqual(streams);
    // One stream for all is another matter, or the comparison of the two would compare nothing.
    const single = initialiseWorld(young, 3, 0, "single-stream");
    expect(single.streams).not.toEqual(stepped(copyWorld(single), 1).streams);
  });
});

describe("the digest", () => {
  test.each(["cash", "price"] as const)(
    "tells a run from one in which %s of one firm was off by a millionth in one month",
    (name) => {
      const world = stepped(initialiseWorld(young, 3, 0), 20);
      const other = copyWorld(world);
      let firm = 0;
      while (world.firms.columns.alive[firm] === 0 || world.firms.columns.price[firm] === 0) firm++;
      other.firms.columns[name][firm] += 1e-6;
      expect(digestText(stepped(other, 1).digest)).not.toBe(digestText(stepped(world, 1).digest));
    },
  );
});

describe("a told run and the strategies of a replication", () => {
  test.each([
    ["young", young],
    ["burnt in", matureMarket("burnIn.maxMonths=60")],
    ["treated", young, 0.5],
  ] as const)("agree to the last bit: %s", (_, parameters, treatShare?: number) => {
    const options = {
      seed: 11,
      replication: 1,
      ...(treatShare === undefined ? {} : { treatShare }),
    };
    const together = runStrategies(parameters, { ...options, strategies: names });
    for (const [i, strategy] of names.entries()) {
      const alone = run(parameters, { ...options, strategy });
      expect(together[i].strategy).toBe(strategy);
      expect(together[i].digest).toBe(alone.digest);
      expect(together[i].burnIn).toEqual(alone.burnIn);
      expect(outcomeDefinitions.map(({ name }) => alone.outcomes[name])).toEqual([
        ...together[i].outcomes,
      ]);
    }
    expect(new Set(together.map(({ digest }) => digest)).size).toBeGreaterThan(1);
  });

  test("agree where accounts choose by table, though only a told run writes satisfaction down", () => {
    const parameters = readScenario("histories/color-television.yaml", [
      "accounts.count=2000",
      "utility.freshTaste=1",
    ]).parameters;
    const told = run(parameters, { seed: 2 });
    const [untold] = runStrategies(parameters, { seed: 2, strategies: [told.strategy] });
    expect(untold.digest).toBe(told.digest);
    expect(outcomeDefinitions.map(({ name }) => told.outcomes[name])).toEqual([...untold.outcomes]);
    expect(told.outcomes["meanDisconfirmation"]).toBeNaN();
    expect(told.outcomes["fit"]).toBeGreaterThan(0);
  });

  test("do not hang on the order in which strategies are asked for", () => {
    const forward = runStrategies(young, { seed: 4, strategies: names });
    const backward = runStrategies(young, { seed: 4, strategies: names.toReversed() });
    expect(backward.toReversed()).toEqual(forward);
  });
});

describe("a snapshot", () => {
  test.each([0, 1, 13, 30])("taken in month %i goes on as the run itself does, twice", (month) => {
    const straight = stepped(initialiseWorld(young, 8, 0), 48);
    const world = stepped(initialiseWorld(young, 8, 0), month);
    const snapshot = copyWorld(world);
    for (const one of [copyWorld(snapshot), world, copyWorld(snapshot)])
      expect(digestText(stepped(one, 48 - month).digest)).toBe(digestText(straight.digest));
    expect(snapshot.market.month).toBe(month);
  });

  test("can be sent as buffers: a structured clone goes on the same", () => {
    const world = stepped(initialiseWorld(young, 8, 0), 20);
    const clone = structuredClone(world);
    expect(digestText(stepped(clone, 20).digest)).toBe(digestText(stepped(world, 20).digest));
  });

  test("of any market goes on as the run itself does", () => {
    fc.assert(
      fc.property(anyMarket(), fc.nat(39), ({ parameters, seed }, month) => {
        const world = stepped(initialiseWorld(parameters, seed, 0), month);
        const copy = copyWorld(world);
        stepped(world, 40 - month);
        expect(digestText(stepped(copy, 40 - month).digest)).toBe(digestText(world.digest));
      }),
      { numRuns: 25 },
    );
  });
});

test("a shorter run is the beginning of a longer one", () => {
  const short = run({ ...young, months: 24 }, { seed: 6 });
  const long = run(young, { seed: 6 });
  for (const table of ["market", "firms", "alliances"] as const)
    for (const [name, column] of Object.entries(short.panel[table])) {
      expect(column.length).toBeGreaterThan(0);
      expect(long.panel[table][name].subarray(0, column.length)).toEqual(column);
      expect(long.panel[table].month[column.length]).toBe(24);
    }
  expect(long.events.filter(({ month }) => month < 24)).toEqual(short.events);
});

describe("the compared firms", () => {
  test("are the same start-up under every strategy", () => {
    const born = names.map((strategy) => {
      const { firms } = run({ ...young, months: 1 }, { seed: 2, strategy });
      return firms.filter(({ focus }) => focus).map(({ partnering: _, ...firm }) => firm);
    });
    expect(born[0]).toHaveLength(1);
    for (const firm of born) expect(firm).toEqual(born[0]);
  });

  test("a treated share of nobody makes every strategy the same run", () => {
    const arms = runStrategies(young, { seed: 2, treatShare: 0, strategies: names });
    expect(new Set(arms.map(({ digest }) => digest)).size).toBe(1);
  });

  test("the same firms are treated under every strategy, more of them with a larger share", () => {
    const treated = (treatShare: number, strategy: string) => {
      const { firms } = run({ ...young, months: 12 }, { seed: 2, treatShare, strategy });
      for (const firm of firms) if (firm.treated) expect(firm.label).toBe("start-up");
      return firms.flatMap((firm, i) => (firm.treated ? [i] : []));
    };
    const few = treated(0.3, "direct");
    const many = treated(0.7, "coopetition");
    const all = treated(1, "reseller");
    expect(treated(0.3, "coopetition")).toEqual(few);
    expect(many).toEqual(expect.arrayContaining(few));
    expect(all).toEqual(expect.arrayContaining(many));
    expect(few.length).toBeGreaterThan(0);
    expect(few.length).toBeLessThan(many.length);
    const { firms } = run({ ...young, months: 12 }, { seed: 2 });
    const onInvestorsMoney = firms.filter(({ label, focus }) => label === "start-up" && !focus);
    expect(all).toHaveLength(onInvestorsMoney.length);
  });

  test("an unknown strategy is refused by name", () => {
    expect(() => run(young, { seed: 1, strategy: "alone" })).toThrow(/no strategy "alone"/);
    expect(() => runStrategies(young, { seed: 1, strategies: ["direct", "alone"] })).toThrow(
      RangeError,
    );
  });
});

describe("one stream for all", () => {
  test("is the same market with other luck, since traits stay traits", () => {
    // Churn doubled when a taste that lasts was drawn anew at every meeting.
    const churn = outcomeDefinitions.findIndex(({ name }) => name === "churnPerYear");
    const yearly = (draws: "keyed" | "single-stream") =>
      moments(
        Float64Array.from(
          { length: 24 },
          (_, replication) =>
            runStrategies(young, { seed: 5, replication, draws, strategies: ["direct"] })[0]
              .outcomes[churn],
        ),
      );
    const keyed = yearly("keyed");
    const single = yearly("single-stream");
    const error = Math.sqrt((keyed.variance + single.variance) / 24);
    expect(Math.abs(single.mean - keyed.mean)).toBeLessThan(4 * error);
    expect(4 * error).toBeLessThan(0.25 * keyed.mean);
  });
});

describe("one more group of firms that never enters", () => {
  const spectators: Parameters["groups"][number] = {
    ...young.groups[1],
    name: "spectators",
    count: 3,
    arrivalsPerMonth: 0,
    attentionMedian: 1e12,
    homeAccountShare: 0,
    acquires: false,
    maxAlliances: 0,
  };

  test("moves nobody who stands before it: every firm and customer has the same luck", () => {
    const direct = {
      direct: 1,
      "start-up-partner": 0,
      "incumbent-partner": 0,
      coopetition: 0,
      reseller: 0,
    };
    const alone = changed(young, {
      focus: null,
      groups: young.groups.map((group) => ({
        ...group,
        arrivalsPerMonth: 0,
        partneringMix: direct,
      })),
    });
    const watched = {
      ...alone,
      groups: [...alone.groups, { ...spectators, partneringMix: direct }],
    };
    const plain = run(alone, { seed: 5 });
    const other = run(watched, { seed: 5 });
    expect(other.panel.market).toEqual(plain.panel.market);
    expect(other.firms.slice(0, plain.firms.length)).toEqual(plain.firms);
    expect(other.firms).toHaveLength(plain.firms.length + spectators.count);
    const own = (result: typeof plain) =>
      Object.entries(result.panel.firms).map(([, column]) =>
        column.filter((_, row) => result.panel.firms.firm[row] < plain.firms.length),
      );
    expect(own(other)).toEqual(own(plain));
  });

  test("and where it stands between the others, runs under one seed still go together", () => {
    const between = { ...young, groups: [young.groups[0], spectators, young.groups[1]] };
    const judged = ["customers", "hhi", "meanPrice", "sellers"].map((name) =>
      outcomeDefinitions.findIndex((outcome) => outcome.name === name),
    );
    const outcomesOf = (parameters: Parameters, seed: number) =>
      Array.from(
        { length: 24 },
        (_, replication) =>
          runStrategies(parameters, { seed, replication, strategies: ["direct"] })[0].outcomes,
      );
    const plain = outcomesOf(young, 5);
    const meanCorrelation = (rows: readonly Float64Array[]) => {
      const columns = judged.map((at) =>
        correlation(
          Float64Array.from(plain, (row) => row[at]),
          Float64Array.from(rows, (row) => row[at]),
        ),
      );
      return columns.reduce((sum, r) => sum + r, 0) / columns.length;
    };
    expect(meanCorrelation(outcomesOf(between, 5))).toBeGreaterThan(0.5);
    expect(Math.abs(meanCorrelation(outcomesOf(between, 6)))).toBeLessThan(0.35);
  });

  test("groups in another order are the same market with other luck", () => {
    const swapped = { ...young, groups: young.groups.toReversed() };
    const names = [
      "customers",
      "survivalMonths",
      "adoption",
      "hhi",
      "meanPrice",
      "sellers",
      "alliancesSigned",
    ];
    const count = 40;
    const rows = [young, swapped].map((parameters, arm) =>
      Array.from(
        { length: count },
        (_, replication) =>
          runStrategies(parameters, { seed: 70 + arm, replication, strategies: ["coopetition"] })[0]
            .outcomes,
      ),
    );
    for (const name of names) {
      const column = outcomeDefinitions.findIndex((outcome) => outcome.name === name);
      const [one, other] = rows.map((arm) => moments(Float64Array.from(arm, (row) => row[column])));
      const z = (one.mean - other.mean) / Math.sqrt((one.variance + other.variance) / count);
      expect([name, Math.abs(z) < 3.5]).toEqual([name, true]);
    }
  });
});
