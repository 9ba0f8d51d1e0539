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
