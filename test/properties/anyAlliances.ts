import { allianceScopes, type Parameters } from "@searoom/model";
import fc from "fast-check";

const between = (min: number, max: number) => fc.double({ min, max, noNaN: true });

/** Anything that an alliance can be about: sales mostly, with some of the rest or without. */
export function anyScopes(): fc.Arbitrary<Parameters["alliances"]["scopes"]> {
  return fc.oneof(
    fc.constant(["sales"] as const),
    fc.subarray([...allianceScopes], { minLength: 1 }),
    fc.constant(allianceScopes),
  );
}

/** A continuum of up to three rungs, on each of which trust counts at least as much as below. */
function anyLadder(): fc.Arbitrary<Parameters["alliances"]["rungs"]> {
  const rung = fc.record({
    name: fc.constant("rung"),
    depth: between(0, 1),
    setupMonths: fc.nat(3),
    setupCostKeur: between(0, 5),
    exitCostKeur: between(0, 5),
    runningCostKeurPerMonth: between(0, 1),
    managementHoursPerMonth: between(0, 10),
    termMonths: fc.integer({ min: 6, max: 18 }),
    trustNeeded: fc.constant(0),
    control: between(0, 1),
    riskShare: between(0, 0.5),
    equity: between(0, 1),
    internalisation: fc.constantFrom(0, 0.7),
  });
  return fc
    .tuple(fc.array(rung, { minLength: 1, maxLength: 3 }), between(0, 0.3))
    .map(([rungs, step]) => rungs.map((one, r) => ({ ...one, trustNeeded: r * step })));
}

/** Terms of alliances of every kind: who sets the price, how long they last, what they cost and are about. */
export function anyTerms() {
  return fc.record({
    priceSetter: fc.constantFrom("lead", "joint"),
    split: fc.constantFrom("contribution", "power", "own"),
    closing: fc.constantFrom("lead", "introducer"),
    courtshipMonths: fc.nat(3),
    setupMonths: fc.nat(3),
    setupCostKeur: between(0, 10),
    runningCostKeurPerMonth: between(0, 1),
    searchEveryMonths: fc.integer({ min: 1, max: 4 }),
    termMonths: fc.integer({ min: 6, max: 18 }),
    reviewMonths: fc.integer({ min: 1, max: 6 }),
    trustFloor: between(0, 0.6),
    tieMemory: fc.constantFrom(0, 1, -1),
    earlyRecordWeight: between(-1, 1),
    equalityWeight: fc.constantFrom(0, 2, -2),
    promiseNoise: fc.constantFrom(0, 0.3),
    planningSpeed: between(0, 5),
    planningHoursPerMonth: fc.constantFrom(0, 100),
    talkNoise: fc.constantFrom(0, 1),
    goalWeight: fc.constantFrom(0, 1),
    goalDriftSdPerMonth: fc.constantFrom(0, 0.5),
    planningPull: fc.constantFrom(0, 1, -1),
    normsWeight: fc.constantFrom(0, 1, -1),
    abandonPerMonth: fc.constantFrom(0, 0.1),
    disputePerMonth: fc.constantFrom(0, 0.1),
    unrecordedDisputes: fc.constantFrom(-1, 0, 20),
    legalCostKeur: fc.constantFrom(0, 2),
    internalisation: fc.constantFrom(0, 0.5, 1),
    rungs: fc.oneof(fc.constant([]), anyLadder()),
    scopes: anyScopes(),
    coordinationExponent: between(-1, 3),
    transferPerMonth: fc.constantFrom(0, 0.1, 1, -0.5),
    leakagePerMonth: fc.constantFrom(0, 0.05, 1),
    spillover: fc.constantFrom(1, 0.5, 0),
    sharedLearning: fc.constantFrom(0, 0.5),
    overloadExponent: fc.constantFrom(1, 0, 2),
    commission: fc.constantFrom(0, 0.2),
    squeezeStep: fc.constantFrom(0, 0.5),
  } as const);
}
