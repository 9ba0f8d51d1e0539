import fc from "fast-check";

/** Markets next door that grow, shrink and lose customers, with shareholders who ask for nothing, little or too much. */
export function anyHome() {
  return fc.record({
    homeGrowthPerYear: fc.constantFrom(0, 0.3, -0.5),
    homeGrowthSdPerYear: fc.constantFrom(0, 0.2),
    cannibalised: fc.constantFrom(0, 0, 0.5, 1),
    marginTarget: fc.constantFrom(null, -1, 0.05, 1),
  });
}

/** Investors who learn, mind an ally's name and ask for what recurs. */
export function anyFunding() {
  return fc.record({
    oddsRecurringGain: fc.constantFrom(0, 2),
    beliefSpeedPerYear: fc.constantFrom(0, 0.5, 1),
    prestigeGain: fc.constantFrom(0, -3, 3),
    prestigeHalfKeurPerMonth: fc.constantFrom(1, 1000),
  });
}

/** Shareholders of little and of some patience. */
export function anyShareholders() {
  return fc.record({
    patienceQuarters: fc.integer({ min: 1, max: 5 }),
    cut: fc.constantFrom(0, 0.5, 1),
  });
}

/** Costs that stand, or that rise and later fall. */
export function anyInflation() {
  return fc.constantFrom(
    [],
    [
      { fromMonth: 3, perYear: 0.3 },
      { fromMonth: 20, perYear: -0.2 },
    ],
  );
}
