import type { Incoherence } from "../coherence.ts";
import type { ScenarioDocument } from "../schema/ScenarioDocument.ts";

/** What is spent on research has to bring something, and what it would bring has to be paid by somebody. */
export function* researchIsPaidAndPays(document: ScenarioDocument): Iterable<Incoherence> {
  const { technology, groups } = document;
  const spenders = Object.entries(groups).flatMap(([name, group]) =>
    (["researchKeurPerMonth", "researchShare"] as const)
      .filter((key) => group[key] > 0)
      .map((key) => ({ path: ["groups", name, key], value: group[key] })),
  );
  const brings = (["innovationPerKeur"] as const).filter((key) => technology[key] > 0);
  if (spenders.length === 0) {
    for (const key of brings)
      yield {
        path: ["technology", key],
        reads: [["groups"]],
        found: `${technology[key]} while no group spends on research`,
        allowed: "0, or a group with researchKeurPerMonth or researchShare above 0",
      };
    return;
  }
  if (brings.length > 0) return;
  for (const { path, value } of spenders.slice(0, 1))
    yield {
      path,
      reads: [["technology"]],
      found: `${value} while research brings nothing`,
      allowed: "0, or technology.innovationPerKeur above 0",
    };
}
