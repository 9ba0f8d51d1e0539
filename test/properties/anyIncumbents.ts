import fc from "fast-check";

/** Firms that buy none, or many, to have them, to be rid of them or to stop them. */
export function anyAcquisition() {
  return fc.record({
    reviewMonths: fc.constantFrom(0, 3),
    floorKeur: fc.constant(10),
    premium: fc.constant(0),
    preemption: fc.constantFrom(0, 1, 10),
    integrationCostKeur: fc.constantFrom(0, 0, 300, 1e5),
  });
}
