import type { Parameters } from "@searoom/model";
import fc from "fast-check";

const between = (min: number, max: number) => fc.double({ min, max, noNaN: true });

/** How much firms find out of those whom nobody serves. */
export function anyPositioning() {
  return fc.record({ sample: fc.constantFrom(1, 24), sampleHours: between(0, 5) });
}

/** Nobody outside, or somebody who makes what is bought better, cheaper or both. */
export function anyOutside() {
  return fc.record({
    outsideInnovationPerYear: fc.constantFrom(0, 0, 1, 12),
    outsideFromMonth: fc.constantFrom(0, 20),
    outsideInnovationStep: between(0, 1),
    outsideInnovationSaving: between(0, 1),
  });
}

/** Needs that stand, or move by chance and as planned: a component may come or go. */
export function anyNeeds() {
  return fc.record({
    needDriftSdPerMonth: fc.constantFrom(0, 0, 0.1, 1),
    needShifts: fc.array(
      fc.record({
        component: fc.constantFrom(1, 2, 3),
        month: fc.nat(30),
        months: fc.integer({ min: 1, max: 12 }),
        from: fc.oneof(fc.constantFrom(0, 1), between(0, 100)),
        to: fc.oneof(fc.constantFrom(0, 1), between(0, 100)),
      }),
      { maxLength: 3 },
    ),
  });
}

/** No market beside, or a small one in which the second group of the market is at home: where it sells from the start, and may fail. */
export function anyBeside(market: Parameters): fc.Arbitrary<Parameters["beside"]> {
  const home = fc.record({
    homeReinvest: between(0, 1),
    cashKeur: between(20, 800),
    count: fc.constant(5),
  });
  return fc.option(home, { freq: 1, nil: null }).map((beside) => {
    if (beside === null) return [];
    const { homeReinvest, cashKeur, count } = beside;
    const [others, group] = market.groups;
    const parameters = {
      ...market,
      months: 40,
      accounts: { ...market.accounts, count: 60 },
      groups: [
        { ...others, count: 2 },
        { ...group, count, cashKeur, attentionMedian: 0, homeIncomeKeurPerMonth: 0 },
      ],
      focus: null,
    };
    return [
      { name: "home", parameters, burnIn: null, links: [{ here: 1, there: 1 }], homeReinvest },
    ];
  });
}
