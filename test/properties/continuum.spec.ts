import { copyWorld, digestText, initialiseWorld, run, step } from "@searoom/model";
import { ally, quietGroup, quietMarket, quietRung } from "@searoom/validation/quiet";
import { expect, test } from "vitest";
import { composeOffer } from "../../packages/model/src/actions/composeOffer.ts";
import { contributionOf } from "../../packages/model/src/observe/measures.ts";
import { changed, matureMarket, youngMarket } from "./markets.ts";

const young = youngMarket("months=96");
const { depth, setupMonths, setupCostKeur, exitCostKeur } = young.alliances;
const { runningCostKeurPerMonth, managementHoursPerMonth, termMonths } = young.alliances;
const flat = quietRung("alliance", {
  depth,
  setupMonths,
  setupCostKeur,
  exitCostKeur,
  runningCostKeurPerMonth,
  managementHoursPerMonth,
  termMonths,
});

test("a continuum of one rung is an alliance as the section has it", () => {
  const parameters = changed(young, { alliances: { rungs: [flat] } });
  const mature = matureMarket("burnIn.maxMonths=48");
  for (const strategy of ["start-up-partner", "coopetition"]) {
    expect(run(parameters, { seed: 3, strategy }).digest).toBe(
      run(young, { seed: 3, strategy }).digest,
    );
    const ladder = changed(mature, { alliances: { rungs: [flat] } });
    expect(run(ladder, { seed: 3, strategy }).digest).toBe(
      run(mature, { seed: 3, strategy }).digest,
    );
  }
});

test("alliances climb where that pays and trust allows it", () => {
  const loose = { ...flat, name: "loose", depth: 0.6, setupMonths: 2, setupCostKeur: 5 };
  const close = {
    ...flat,
    name: "close",
    depth: 0.9,
    trustNeeded: 0.3,
    runningCostKeurPerMonth: 2,
  };
  const entity = { ...close, name: "entity", depth: 1, trustNeeded: 0.5, exitCostKeur: 60 };
  const kinds = new Map<string, number>();
  for (const seed of [1, 2, 3, 4]) {
    const ladder = changed(young, { alliances: { rungs: [loose, close, entity] } });
    for (const { kind } of run(ladder, { seed, strategy: "start-up-partner" }).events)
      kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  }
  for (const kind of ["alliance climbed", "alliance renewed"])
    expect([kind, (kinds.get(kind) ?? 0) > 0]).toEqual([kind, true]);

  const barred = changed(young, {
    alliances: { rungs: [loose, { ...close, trustNeeded: 1 }], trustStart: 0.5 },
  });
  const events = run(barred, { seed: 1, strategy: "start-up-partner" }).events;
  expect(events.some(({ kind }) => kind === "alliance set up")).toBe(true);
  expect(events.some(({ kind }) => kind === "alliance climbed")).toBe(false);
});

test("what no longer pays steps down, and costs the difference of exits", () => {
  const parameters = quietMarket({
    alliances: {
      reviewMonths: 3,
      termMonths: 600,
      rungs: [
        quietRung("loose"),
        quietRung("close", { exitCostKeur: 7, runningCostKeurPerMonth: 1 }),
      ],
    },
    groups: [quietGroup({ count: 2, fixedCostKeurPerMonth: 2 })],
  });
  const world = initialiseWorld(parameters, 9, 0);
  const a = ally(world, 0, 1, 1);
  const cash = world.firms.columns.cash[0];
  for (let month = 0; month < 6; month++) step(world);
  // Three months at the price of the close rung, the step in the fourth month, nothing but fixed cost after it.
  expect(world.alliances.columns.rung[a]).toBe(0);
  expect(world.alliances.columns.rungSince[a]).toBe(3);
  expect(cash - world.firms.columns.cash[0]).toBeCloseTo(12 + 3 + 7, 6);
});

test("what two firms make good of each other's shocks adds up to nothing", () => {
  const parameters = quietMarket({
    accounts: { count: 1 },
    alliances: { reviewMonths: 120, rungs: [quietRung("shared", { riskShare: 0.3 })] },
    // Fixed cost, so that owners leave all money in the firm.
    groups: [quietGroup({ count: 2, costShockSdKeur: 5, fixedCostKeurPerMonth: 2 })],
  });
  const apart = initialiseWorld(parameters, 9, 0);
  const together = copyWorld(apart);
  ally(together, 0, 1);
  for (let month = 0; month < 24; month++) {
    const [before, alone] = [together, apart].map(({ firms }) => firms.columns.cash.slice(0, 2));
    step(apart);
    step(together);
    const x = [0, 1].map((firm) => apart.firms.columns.cash[firm] - alone[firm]);
    const y = [0, 1].map((firm) => together.firms.columns.cash[firm] - before[firm]);
    expect(y[0] + y[1]).toBeCloseTo(x[0] + x[1], 5);
    expect(y[0]).toBeCloseTo(0.7 * x[0] + 0.3 * x[1], 5);
  }
});

test("control has promised hours given to an ally that is worth nothing, as far as free hours reach", () => {
  const given = (control: number, bidDebt: number) => {
    const parameters = quietMarket({
      accounts: { count: 100 },
      selling: {
        callsPerYear: 1e6,
        hoursPerRepPerMonth: 100,
        hoursPerWarmContact: 8,
        rampMonths: 1,
      },
      alliances: { effort: 1, promisedShare: 0.2, rungs: [quietRung("commanded", { control })] },
      groups: [quietGroup({ count: 2, reps: 3, repsMax: 3, contacts: 10 })],
    });
    const world = initialiseWorld(parameters, 4, 0);
    const a = ally(world, 0, 1);
    world.firms.columns.rampedReps.fill(3);
    world.firms.columns.bidDebt[0] = bidDebt;
    step(world);
    return world.alliances.columns.effort[2 * a];
  };
  expect(given(0, 0)).toBe(0);
  expect(given(0.5, 0)).toBeCloseTo(0.5 * 0.2 * 300, 10);
  expect(given(1, 0)).toBeCloseTo(0.2 * 300, 10);
  expect(given(1, 280)).toBeCloseTo(20, 10);
});

test("a legal entity shares a joint offer equally, whatever was agreed", () => {
  for (const split of ["contribution", "power", "own"] as const) {
    const parameters = quietMarket({
      components: ["hull", "sail"].map((name) => ({
        ...quietMarket().components[0],
        name,
        needWeight: name === "hull" ? 0.8 : 0.2,
        unitCostKeurPerMonth: 0.3,
      })),
      utility: { quality: 5, price: 0.1 },
      alliances: { split, rungs: [quietRung("entity", { depth: 1, equity: 1 })] },
      groups: [
        quietGroup({ name: "hulls", capability: [0.8, 0.1], strengthWeights: [0, 0] }),
        quietGroup({ name: "sails", capability: [0.1, 0.8], strengthWeights: [0, 0] }),
      ],
    });
    const world = initialiseWorld(parameters, 4, 0);
    step(world);
    ally(world, 0, 1);
    composeOffer(world, 0);
    const offer = world.firms.columns.offer[0];
    const { price, payee, payeeShare, payeeFixed, payeeCost } = world.offers;
    expect(payee[3 * offer]).toBe(1);
    const left = contributionOf(world, offer);
    const allys =
      payeeShare[3 * offer] * price[offer] + payeeFixed[3 * offer] - payeeCost[3 * offer];
    expect(left).toBeCloseTo((price[offer] - 0.6) / 2, 12);
    expect(allys).toBeCloseTo(left, 12);
  }
});

test("a run with a continuum is the same when it is taken up from a copy", () => {
  const rungs = [
    { ...flat, depth: 0.5 },
    { ...flat, riskShare: 0.4, control: 0.5, equity: 0.5 },
  ];
  const world = initialiseWorld(changed(young, { alliances: { rungs } }), 6, 0);
  for (let month = 0; month < 40; month++) step(world);
  const copy = copyWorld(world);
  for (let month = 0; month < 20; month++) step(world);
  for (let month = 0; month < 20; month++) step(copy);
  expect(digestText(copy.digest)).toBe(digestText(world.digest));
});
