import { initialiseWorld, run, step, type World } from "@searoom/model";
import { ally, quietGroup, quietMarket, quietRung } from "@searoom/validation/quiet";
import { describe, expect, test } from "vitest";
import { noteAlliances } from "../../packages/model/src/processes/observing/alliances.ts";
import { stage } from "../../packages/model/src/world/Alliances.ts";
import { measured } from "../support/untold.ts";
import { changed, pairingMarket } from "./markets.ts";

const pairing = changed(pairingMarket(), {
  months: 72,
  alliances: { depth: 0.8, termMonths: 12, effort: 1 },
});
const dyads = ["investors", "mixed", "owners"] as const;

describe("what a told run says of its alliances", () => {
  const result = run(pairing, { seed: 5 });
  const { alliance, month, stage: stages, effortFirst, effortSecond } = result.panel.alliances;
  const signed = result.events.filter(({ kind }) => kind === "alliance signed");

  /** Row of the panel in which an alliance of two firms stands in a month. */
  function rowOf(first: number, second: number, at: number): number {
    return alliance.findIndex(
      (_, row) =>
        month[row] === at &&
        stages[row] !== stage.ended &&
        result.panel.alliances.first[row] === first &&
        result.panel.alliances.second[row] === second,
    );
  }

  test("at work after six months are those that give an hour then", () => {
    const old = signed.filter((event) => event.month + 6 < result.months);
    const working = old.filter((event) => {
      const row = rowOf(event.firm, event.other, event.month + 6);
      return (
        row !== -1 &&
        stages[row] === stage.active &&
        Math.max(effortFirst[row], effortSecond[row]) >= 1
      );
    });
    expect(working.length).toBeGreaterThan(0);
    expect(result.outcomes["activeAtSixMonths"]).toBeCloseTo(working.length / old.length, 12);
  });

  test("pairs of groups add up to all, and a pair of groups is asked as its owners are", () => {
    const { dyads: pairs } = result;
    expect(pairs.reduce((sum, { signed: count }) => sum + count, 0)).toBe(signed.length);
    const groupOf = (firm: number) => result.firms[firm].group;
    for (const { groups, signed: count } of pairs)
      expect(
        signed.filter(
          ({ firm, other }) =>
            [groupOf(firm), groupOf(other)].toSorted().join() === groups.toSorted().join(),
        ).length,
      ).toBe(count);
    const mixed = pairs.find(({ groups }) => groups[0] !== groups[1]);
    for (const name of ["activeAtSixMonths", "endedBy36", "effortOverOwn", "mutualGain"] as const)
      expect(mixed?.[name]).toBe(result.outcomes[`${name}.mixed`]);
  });

  test("renewals are those of the events", () => {
    const renewed = result.events.filter(({ kind }) => kind === "alliance renewed");
    expect(renewed.length).toBeGreaterThan(0);
    expect(result.outcomes["renewals"]).toBeCloseTo(renewed.length / signed.length, 12);
    const twice = signed.filter(
      (one) =>
        renewed.filter(({ firm, other }) => firm === one.firm && other === one.other).length >= 2,
    );
    expect(result.outcomes["renewedTwice"]).toBeCloseTo(twice.length / signed.length, 12);
  });
});

describe("month by month", () => {
  const world = initialiseWorld(pairing, 5, 0);
  const { columns } = world.alliances;
  const given = { investors: 0, mixed: 0, owners: 0 };
  const had = { investors: 0, mixed: 0, owners: 0 };
  for (let month = 0; month < 72; month++) {
    step(world);
    for (let a = 0; a < world.alliances.count; a++) {
      if (columns.stage[a] !== stage.active) continue;
      for (const [side, firm] of [columns.first[a], columns.second[a]].entries()) {
        given[dyadOf(world, a)] += columns.effort[2 * a + side];
        had[dyadOf(world, a)] +=
          world.firms.columns.rampedReps[firm] * pairing.selling.hoursPerRepPerMonth;
      }
    }
  }
  const sum = (of: typeof given) => of.investors + of.mixed + of.owners;

  test("hours given to allies over all hours of those who give them, by who pays for each side", () => {
    expect(measured(world, "effortOverOwn")).toBeCloseTo(sum(given) / sum(had), 12);
    for (const dyad of dyads) {
      const found = measured(world, `effortOverOwn.${dyad}`);
      if (had[dyad] === 0) expect(found).toBeNaN();
      else expect(found).toBeCloseTo(given[dyad] / had[dyad], 12);
    }
    expect(given.mixed).toBeGreaterThan(0);
  });

  test.each([
    ["mutualGain", 24],
    ["activeAtSixMonths", 7],
  ])("%s of all is the mean over dyads, weighted by how many there are", (name, months) => {
    const counts = { investors: 0, mixed: 0, owners: 0 };
    for (let a = 0; a < world.alliances.count; a++)
      if (columns.signed[a] !== -1 && 72 - columns.signed[a] >= months) counts[dyadOf(world, a)]++;
    const all = dyads.reduce(
      (total, dyad) =>
        total + (counts[dyad] === 0 ? 0 : counts[dyad] * measured(world, `${name}.${dyad}`)),
      0,
    );
    expect(measured(world, name)).toBeCloseTo(all / sum(counts), 12);
    expect(all).toBeGreaterThan(0);
  });
});

function dyadOf({ firms, alliances }: World, a: number): (typeof dyads)[number] {
  const { investorOwned } = firms.columns;
  const { first, second } = alliances.columns;
  return dyads[2 - investorOwned[first[a]] - investorOwned[second[a]]];
}

describe("what a pair has of two years", () => {
  /** Two firms that work together and sell nothing but what is written into their books. */
  function pairOf(rung = quietRung("only")) {
    const parameters = quietMarket({
      alliances: { rungs: [rung] },
      groups: [quietGroup({ count: 2 })],
    });
    const world = initialiseWorld(parameters, 1, 0);
    const a = ally(world, 0, 1);
    const { columns } = world.firms;
    columns.ownValue.fill(2);
    columns.ownHours.fill(1);
    return { world, a };
  }

  /** The next months pass, and nothing happens in them. */
  function pass({ world }: { readonly world: World }, months: number): void {
    for (let month = 0; month < months; month++) {
      noteAlliances(world);
      world.market.month++;
    }
  }

  test("is the margin on what is booked, and at the end what contracts are still expected to bring", () => {
    const pair = pairOf();
    const { world, a } = pair;
    world.firms.columns.recurring.set([100, 50]);
    world.firms.columns.serviceCost.set([40, 40]);
    world.alliances.columns.revenue.set([10, 5], 2 * a);
    // 10 at a margin of .6 and 5 at a margin of .2; contracts without an end count for ten years.
    pass(pair, 24);
    expect(world.alliances.columns.surplus[2 * a]).toBeCloseTo(6 * (24 + 120), 9);
    expect(world.alliances.columns.surplus[2 * a + 1]).toBeCloseTo(1 * (24 + 120), 9);
    world.alliances.columns.expected.set([10, 4], 2 * a);
    expect(measured(world, "mutualGain")).toBe(1);
    expect(measured(world, "mutualSurplus")).toBeCloseTo(7 * 144, 9);
    expect(measured(world, "synergyRatio")).toBeCloseTo((7 * 144) / (24 * 14), 9);
    // What comes later is not counted again.
    pass(pair, 5);
    expect(measured(world, "mutualSurplus")).toBeCloseTo(7 * 144, 9);
  });

  test("less hours at what they bring elsewhere, and what the rung costs", () => {
    const pair = pairOf(
      quietRung("dear", {
        setupCostKeur: 5,
        runningCostKeurPerMonth: 0.5,
        managementHoursPerMonth: 3,
      }),
    );
    const { world, a } = pair;
    world.alliances.columns.effort[2 * a] = 7;
    world.alliances.columns.benefit.set([30, 30], 2 * a);
    pass(pair, 24);
    const { surplus } = world.alliances.columns;
    expect(surplus[2 * a]).toBeCloseTo(24 * (30 - 0.5 - 2 * (7 + 3)) - 5, 9);
    expect(surplus[2 * a + 1]).toBeCloseTo(24 * (30 - 0.5 - 2 * 3) - 5, 9);
  });

  test("is mutual where neither loses, and comes first where an hour for the ally is worth more to both", () => {
    const pair = pairOf();
    const { world, a } = pair;
    const { benefit, value, hours } = world.alliances.columns;
    benefit.set([1, 1], 2 * a);
    hours.set([1, 1], 2 * a);
    value.set([3, 1], 2 * a);
    pass(pair, 23);
    expect(measured(world, "mutualGain")).toBeNaN();
    pass(pair, 1);
    expect(measured(world, "mutualGain")).toBe(1);
    expect(measured(world, "mutualFirst")).toBe(0);
    value.set([3, 3], 2 * a);
    pass(pair, 25);
    expect(measured(world, "mutualFirst")).toBe(1);
    world.alliances.columns.surplus[2 * a] = -1;
    expect(measured(world, "mutualGain")).toBe(0);
    expect(measured(world, "mutualFirst")).toBe(0);
  });

  test("how much it is governed goes from 0 to 1", () => {
    const of = (changes: Parameters<typeof quietRung>[1]) =>
      measured(pairOf(quietRung("one", changes)).world, "governanceIndex");
    expect(of({ termMonths: 6 })).toBeCloseTo(0.1 / 3, 12);
    expect(of({ termMonths: 60, riskShare: 0.25, control: 0.5 })).toBeCloseTo(0.5, 12);
    expect(of({ termMonths: 600, riskShare: 0.5, control: 1, equity: 1 })).toBe(1);
    expect(measured(initialiseWorld(quietMarket(), 1, 0), "governanceIndex")).toBeNaN();
  });
});
