import { type Parameters, partneringPolicies, ways } from "@searoom/model";
import fc from "fast-check";

/** With whom the firm in question sells, from when on. */
export function anyPolicy() {
  return fc.record({
    partnering: fc.constantFrom(...partneringPolicies),
    fromAgeMonths: fc.constantFrom(0, 0, 12),
  } as const);
}

/** What a firm that is free to choose chooses among. */
export function anyFreeChoice() {
  return fc.record({
    options: fc.oneof(fc.constant(ways), fc.shuffledSubarray([...ways], { minLength: 1 })),
    cashUrgency: fc.constantFrom(0, 1, 10),
  });
}

/** Tenders at any time among any number. */
export function anyTender() {
  return fc.record({
    months: fc.integer({ min: 1, max: 15 }),
    bidders: fc.integer({ min: 1, max: 6 }),
    marginFloor: fc.constantFrom(0, 0.02, 1),
  });
}

/** Start-ups of every policy, or who all choose freely, or tender, or do one of these. */
export function anyMix() {
  return fc.constantFrom<{ partneringMix?: Parameters["groups"][number]["partneringMix"] }>(
    {},
    { partneringMix: { free: 1 } },
    { partneringMix: { tender: 1 } },
    { partneringMix: { tender: 1, portfolio: 1, free: 1 } },
  );
}
