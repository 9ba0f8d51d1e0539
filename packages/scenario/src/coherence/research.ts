import type { Incoherence } from "../coherence.ts";
import type { Path } from "../Located.ts";
import type { ScenarioDocument } from "../schema/ScenarioDocument.ts";

/** What must hold between the fields that say what is found and learnt, and who pays for it. */
export function* researchRules(document: ScenarioDocument): Iterable<Incoherence> {
  yield* researchIsPaidAndPays(document);
  yield* researchTogetherTeaches(document);
}

/** What is spent on research has to bring something, and what it would bring has to be paid by somebody. */
function* researchIsPaidAndPays(document: ScenarioDocument): Iterable<Incoherence> {
  const spenders = spendersOf(document);
  const brings = bringsOf(document);
  if (spenders.length === 0) {
    for (const { path, value } of brings.slice(0, 1))
      yield {
        path,
        reads: [["groups"]],
        found: `${value} while no group spends on research`,
        allowed: "0, or a group with researchKeurPerMonth or researchShare above 0",
      };
    return;
  }
  if (brings.length > 0) return;
  const [{ path, value }] = spenders;
  yield {
    path,
    reads: [["technology"]],
    found: `${value} while research brings nothing`,
    allowed: "0, or technology.innovationPerKeur or technology.researchLearningPerMonth above 0",
  };
}

/** Research together needs something to share, and what would be shared in it needs somebody who does research together. */
function* researchTogetherTeaches(document: ScenarioDocument): Iterable<Incoherence> {
  const { alliances, governance } = document;
  const { transferPerMonth, sharedLearning, leakagePerMonth, spillover } = alliances;
  const lists: (readonly [Path, readonly string[] | undefined])[] = [
    [["alliances", "scopes"], alliances.scopes],
    ...Object.entries(governance).map(
      ([name, { scopes }]) => [["governance", name, "scopes"], scopes] as const,
    ),
  ];
  const asked = lists.filter(([, scopes]) => scopes?.includes("research") === true);
  const shared = { transferPerMonth, sharedLearning };
  const pooled = spendersOf(document).length > 0 && bringsOf(document).length > 0;
  if (!pooled && Object.values(shared).every((value) => value === 0))
    for (const [path] of asked)
      yield {
        path,
        reads: [["alliances"], ["technology"], ["groups"]],
        found: "research while nothing goes over and nobody's spending brings anything",
        allowed:
          "research with alliances.transferPerMonth, alliances.sharedLearning, or a group that spends on research",
      };
  if (asked.length === 0)
    for (const [key, value] of Object.entries(shared))
      if (value !== 0)
        yield {
          path: ["alliances", key],
          reads: [["alliances", "scopes"], ["governance"]],
          found: `${value} while no alliance is about research`,
          allowed: "0, or scopes with research",
        };
  if (spillover < 1 && transferPerMonth === 0 && leakagePerMonth === 0)
    yield {
      path: ["alliances", "spillover"],
      reads: [
        ["alliances", "transferPerMonth"],
        ["alliances", "leakagePerMonth"],
      ],
      found: `${spillover} while nothing goes over`,
      allowed: "1, or alliances.transferPerMonth or alliances.leakagePerMonth",
    };
}

function spendersOf({ groups }: ScenarioDocument) {
  return Object.entries(groups).flatMap(([name, group]) =>
    (["researchKeurPerMonth", "researchShare"] as const)
      .filter((key) => group[key] > 0)
      .map((key) => ({ path: ["groups", name, key], value: group[key] })),
  );
}

function bringsOf({ technology }: ScenarioDocument) {
  return (["innovationPerKeur", "researchLearningPerMonth"] as const)
    .filter((key) => technology[key] > 0)
    .map((key) => ({ path: ["technology", key], value: technology[key] }));
}
