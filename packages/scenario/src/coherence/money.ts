import type { Incoherence } from "../coherence.ts";
import type { ScenarioDocument } from "../schema/ScenarioDocument.ts";

/** What is paid at the signature is paid for a term. */
export function* prepaidTermsEnd({ contract, groups }: ScenarioDocument): Iterable<Incoherence> {
  if (contract.form !== "perpetual") return;
  for (const [name, { oneOffShare }] of Object.entries(groups)) {
    if (oneOffShare === 0) continue;
    yield {
      path: ["groups", name, "oneOffShare"],
      reads: [["contract", "form"]],
      found: `${oneOffShare} while contracts are perpetual`,
      allowed: "0, or contract.form fixed or geometric",
    };
  }
}

/** A plan is read from its first month on, and what lies beyond the run would never be seen. */
export function* inflationIsPlanned({
  environment: { inflation },
  months,
}: ScenarioDocument): Iterable<Incoherence> {
  for (const [i, { fromMonth }] of inflation.entries()) {
    const path = ["environment", "inflation", String(i), "fromMonth"];
    const found = String(fromMonth);
    if (i > 0 && fromMonth <= inflation[i - 1].fromMonth) {
      yield {
        path,
        reads: [["environment", "inflation", String(i - 1), "fromMonth"]],
        found,
        allowed: `a month after ${inflation[i - 1].fromMonth}, from which the entry before it holds`,
      };
    }
    if (fromMonth >= months) {
      yield {
        path,
        reads: [["months"]],
        found,
        allowed: `fewer than the months of the run, of which there are ${months}`,
      };
    }
  }
}
