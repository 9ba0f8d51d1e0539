import fc from "fast-check";

const between = (min: number, max: number) => fc.double({ min, max, noNaN: true });

/** Technology at any frontier, which firms approach and push out. */
export function anyTechnology() {
  return fc.record({
    frontierStart: between(0.3, 1),
    frontierSpeedPerYear: between(0, 0.5),
    learningPerMonth: fc.constantFrom(0, 0.02, 1),
    researchFixedKeurPerMonth: fc.constantFrom(0, 5),
    researchLearningPerMonth: fc.constantFrom(0, 0.1, 1),
    researchHalfKeurPerMonth: between(0.1, 20),
    innovationPerKeur: fc.constantFrom(0, 0, 0.02, 1),
    innovationStep: between(0, 1),
    developmentMonths: between(0, 6),
    developmentFallPerYear: between(0, 1),
  });
}

/** Firms that spend nothing on research, or a little, or what they earn. */
export function anyResearchers() {
  return fc.record({
    researchKeurPerMonth: fc.constantFrom(0, 0, 8),
    researchShare: fc.constantFrom(0, 0.1, 1),
    innovationDrive: fc.constantFrom(1, 0.3, 5),
    innovationDriveHalfWidth: fc.constantFrom(0, 2),
  });
}
