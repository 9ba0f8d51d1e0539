import { partneringPolicies, ways } from "@searoom/model";
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

/** Start-ups of every policy, or who all choose freely. */
export function anyMix() {
  return fc.constantFrom({}, { partneringMix: { free: 1 } });
}
