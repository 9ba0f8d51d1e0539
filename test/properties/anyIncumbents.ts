import { type Parameters, responseNames } from "@searoom/model";
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

/** Answers to rivals of any kind and size, by who waits long and who does not. */
export function anyAnswers() {
  return fc.record({
    reviewMonths: fc.integer({ min: 1, max: 12 }),
    horizonMonths: fc.constantFrom(1, 36),
    scale: fc.constantFrom(0, 0.2, 10),
    months: fc.integer({ min: 1, max: 12 }),
    imitationPerMonth: fc.constantFrom(0, 0.05, 1),
    imitationCostKeurPerMonth: fc.constantFrom(0, 5),
    undercut: fc.constantFrom(0, 0.3, 0.95),
    bundleKeurPerMonth: fc.constantFrom(0, 0.3, 50),
  });
}

/** What firms of a group can do about rivals: nothing mostly, some of it or all. */
export function anyAbility(): fc.Arbitrary<Parameters["groups"][number]["responses"]> {
  return fc.oneof(fc.constant([]), fc.subarray([...responseNames]), fc.constant(responseNames));
}
