import { proportionInterval } from "@searoom/experiments";
import {
  allianceScopes,
  type Table,
  digestText,
  initialiseWorld,
  outcomeDefinitions,
  type Parameters,
  run,
  runStrategies,
  step,
} from "@searoom/model";
import { describe, expect, test } from "vitest";
import { changed, matureMarket, youngMarket } from "./markets.ts";
import { judged, rejectionsOfNothing } from "./nullWorld.ts";

const young = youngMarket();

describe("null world (a): one policy under two names", () => {
  test.each([
    ["of the focus firm", young, {}],
    ["of half of the start-ups", young, { treatShare: 0.5 }],
    ["after burn-in", matureMarket("burnIn.maxMonths=48"), {}],
  ])("%s gives equal digests and outcomes", (_, parameters, options) => {
    const strategies = { ...parameters.strategies, likewise: parameters.strategies.coopetition };
    for (const seed of [1, 2, 3]) {
      const [direct, coopetition, likewise] = runStrategies(
        { ...parameters, strategies },
        { ...options, seed, strategies: ["direct", "coopetition", "likewise"] },
      );
      expect(likewise.digest).toBe(coopetition.digest);
      expect(likewise.outcomes).toEqual(coopetition.outcomes);
      expect(direct.digest).not.toBe(coopetition.digest);
    }
  });

  const otherLabels = (parameters: Parameters): Parameters => ({
    ...parameters,
    groups: parameters.groups.map((group) => ({
      ...group,
      label: group.label === "start-up" ? "incumbent" : "start-up",
    })),
  });

  test.each([
    ["young", young],
    ["burnt in", matureMarket("burnIn.maxMonths=48")],
  ])(
    "start-ups called incumbents and incumbents start-ups: the same run in a market %s",
    (_, parameters) => {
      const swapped = otherLabels(parameters);
      for (const seed of [1, 2]) {
        const before = run(parameters, { seed, strategy: "incumbent-partner" });
        const after = run(swapped, { seed, strategy: "incumbent-partner" });
        expect(after.digest).toBe(before.digest);
        expect(after.outcomes).toEqual(before.outcomes);
        expect(after.panel).toEqual(before.panel);
        expect(after.events).toEqual(before.events);
        // The labels did change, and nothing but them.
        expect(after.firms.every(({ label }, i) => label !== before.firms[i].label)).toBe(true);
      }
    },
  );

  test("no process knows the ocean: a market that is to be burnt in steps as one that is not", () => {
    const red = matureMarket("months=48");
    expect(red.burnIn).not.toBeNull();
    expect({ ...red, burnIn: null }).toEqual(young);
    const digestsOf = (parameters: Parameters) =>
      [3, 4, 5].map((seed) => {
        const world = initialiseWorld(parameters, seed, 0);
        for (let month = 0; month < 60; month++) step(world);
        return digestText(world.digest);
      });
    expect(digestsOf(red)).toEqual(digestsOf(young));
  });
});

describe("null world (c): alliances are struck, and cause nothing", () => {
  const inert = changed(young, {
    alliances: {
      depth: 0,
      effort: 0,
      setupCostKeur: 0,
      exitCostKeur: 0,
      runningCostKeurPerMonth: 0,
      managementHoursPerMonth: 0,
      searchHours: 0,
    },
    funding: { indirectDiscount: 0, beliefSpeedPerYear: 0, prestigeGain: 0 },
    regulation: { detectionPerMonth: 0 },
    strategies: { portfolio: { ...young.strategies["coopetition"], partnering: "portfolio" } },
  });
  const governedBy = ({ strategies }: Parameters, governance: string) =>
    Object.fromEntries(
      Object.entries(strategies).map(([name, policy]) => [name, { ...policy, governance }]),
    );
  const aboutAlliances = new Set([
    "alliancesSigned",
    "allianceMonths",
    "endedBy36",
    "endedBy60",
    "allianceTrust",
    "abandonedShare",
    "networkGain36",
    "opennessGain",
    "longestAllianceMonths",
    "allianceRenewals",
    "dependence",
    "monthsToResearch",
    "impactShare",
    "partneredMonths",
    "renewals",
    "renewedTwice",
    "synergyRatio",
    "governanceIndex",
    "mutualFirst",
    "mutualSurplus",
    ...["", ".investors", ".mixed", ".owners"].flatMap((pair) => [
      `activeAtSixMonths${pair}`,
      `effortOverOwn${pair}`,
      `mutualGain${pair}`,
      `endedBy36${pair}`,
    ]),
  ]);
  const partnering = ["start-up-partner", "incumbent-partner", "coopetition", "portfolio"];

  test.each([
    ["the focus firm's", inert, {}],
    ["all start-ups'", inert, { treatShare: 1 }],
    [
      "priced jointly, split by power and closed by the introducer,",
      changed(inert, {
        alliances: { priceSetter: "joint", split: "power", closing: "introducer" },
      }),
      {},
    ],
    [
      "remembered, seen through noise and held against each other",
      changed(inert, { alliances: { tieMemory: 1, promiseNoise: 0.3, equalityWeight: 1 } }),
      {},
    ],
    [
      "planned together at no cost, by firms whose goals drift and draw nearer, opened in stages and given up at times,",
      {
        ...changed(inert, {
          alliances: {
            planningHoursPerMonth: 0,
            talkNoise: 1,
            goalWeight: 1,
            goalDriftSdPerMonth: 0.1,
            planningPull: 1,
            normsWeight: 1,
            abandonPerMonth: 0.02,
          },
          governance: { planned: { criterion: {}, planningMonths: 2, stages: 3 } },
          groups: inert.groups.map((group) => ({ ...group, governance: "planned" })),
        }),
        strategies: governedBy(inert, "planned"),
      },
      {},
    ],
    ["paid at list price,", changed(inert, { alliances: { split: "own" } }), {}],
    ...allianceScopes.map(
      (scope) =>
        [`about ${scope} alone,`, changed(inert, { alliances: { scopes: [scope] } }), {}] as const,
    ),
    ["about everything,", changed(inert, { alliances: { scopes: allianceScopes } }), {}],
  ] as const)(
    "%s alliances leave every outcome as it is for `direct`",
    (_, parameters, options) => {
      const signed = outcomeDefinitions.findIndex(({ name }) => name === "alliancesSigned");
      const partnered = outcomeDefinitions.findIndex(({ name }) => name === "partneredMonths");
      let months = 0;
      for (const seed of [1, 2, 3]) {
        const [direct, ...arms] = runStrategies(parameters, {
          ...options,
          seed,
          strategies: ["direct", ...partnering],
        });
        expect(direct.outcomes[partnered]).toBe(0);
        for (const arm of arms) {
          expect(arm.outcomes[signed]).toBeGreaterThan(0);
          months += arm.outcomes[partnered];
          outcomeDefinitions.forEach(({ name }, i) => {
            if (!aboutAlliances.has(name))
              expect([name, arm.outcomes[i]]).toEqual([name, direct.outcomes[i]]);
          });
        }
      }
      expect(months).toBeGreaterThan(0);
    },
  );

  test("not a month of any firm or of the market differs either", () => {
    const direct = run(inert, { seed: 4, strategy: "direct" });
    const allied = run(inert, { seed: 4, strategy: "coopetition" });
    const { alliances: _, ...market } = direct.panel.market;
    expect(allied.panel.market).toMatchObject(market);
    expect(allied.panel.firms).toEqual(direct.panel.firms);
    const focus = direct.firms.findIndex(({ focus }) => focus);
    const ties = ({ first, second }: Table) =>
      first.filter((firm, row) => firm === focus || second[row] === focus).length;
    expect(ties(allied.panel.alliances)).toBeGreaterThan(ties(direct.panel.alliances));
  });

  const differs = (one: Parameters, other: Parameters, strategy: string, than: string) =>
    [1, 2, 3, 4].some((seed) => {
      const outcomesOf = (parameters: Parameters, name: string) =>
        runStrategies(parameters, { seed, treatShare: 1, strategies: [name] })[0].outcomes;
      const left = outcomesOf(one, strategy);
      const right = outcomesOf(other, than);
      return outcomeDefinitions.some(
        ({ name }, i) => !aboutAlliances.has(name) && !Object.is(left[i], right[i]),
      );
    });

  test.each([
    { depth: young.alliances.depth },
    { effort: 1 },
    { managementHoursPerMonth: 15 },
    { searchHours: 40 },
    { internalisation: 1 },
    { scopes: ["research"] as const, transferPerMonth: 0.3 },
    { scopes: ["supply"] as const, depth: young.alliances.depth },
  ])("with %o the outcomes do differ from those of `direct`", (one) => {
    const parameters = changed(inert, { alliances: one });
    expect(differs(parameters, parameters, "start-up-partner", "direct")).toBe(true);
  });

  test.each([
    ["vehicles", "logistics", { logistics: { usersPerVehicle: 10, vehicleCostKeurPerMonth: 20 } }],
    [
      "works that are too small",
      "production",
      { groups: young.groups.map((group) => ({ ...group, deliveryUnitsPerMonth: 0.3 })) },
    ],
  ] as const)("of allies with %s the outcomes do differ", (_, scope, costs) => {
    const parameters = changed(changed(inert, costs), {
      alliances: { scopes: [scope], depth: young.alliances.depth },
    });
    expect(differs(parameters, parameters, "start-up-partner", "direct")).toBe(true);
  });

  test.each([{ prestigeGain: 5 }, { prestigeGain: -5 }])(
    "with investors who see %o in an alliance the outcomes do differ from those of `direct`",
    (funding) => {
      const parameters = changed(inert, { alliances: { effort: 1 }, funding });
      const blind = changed(inert, { alliances: { effort: 1 } });
      expect(differs(parameters, blind, "start-up-partner", "start-up-partner")).toBe(true);
    },
  );

  // An alliance that brings nothing is not signed at a price, so that prices are tried on one that brings something.
  test.each([
    { commission: 0.2 },
    { setupCostKeur: 5 },
    { exitCostKeur: 5 },
    { runningCostKeurPerMonth: 0.2 },
  ])("with %o alliances that pay bring other outcomes", (one) => {
    const free = changed(inert, { alliances: { depth: young.alliances.depth, effort: 1 } });
    const paid = changed(free, { alliances: one });
    expect(differs(paid, free, "start-up-partner", "start-up-partner")).toBe(true);
  });
});

describe("null world (b): one policy under two names, each with luck of its own", () => {
  /** The short form of nullWorld.ts, which makes 1,000 experiments. */
  test("a test at 5 % rejects in about 5 % of experiments", () => {
    const experiments = 40;
    const rejections = rejectionsOfNothing({ experiments, replications: 15 });
    for (const [name, rejected] of rejections) {
      const { low, high } = proportionInterval(rejected, experiments, 0.999);
      expect([name, low <= 0.05 && high >= 0.05]).toEqual([name, true]);
    }
    // Six outcomes together: neither never nor everywhere.
    const all = [...rejections.values()].reduce((sum, n) => sum + n, 0);
    expect(all).toBeGreaterThan(0);
    expect(all / (experiments * judged.length)).toBeLessThan(0.1);
  });
});
