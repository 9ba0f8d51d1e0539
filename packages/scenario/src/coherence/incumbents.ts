import type { Incoherence } from "../coherence.ts";
import type { ScenarioDocument } from "../schema/ScenarioDocument.ts";

/** What must hold between the fields that say what firms of a neighbouring market do. */
export function* incumbentRules(document: ScenarioDocument): Iterable<Incoherence> {
  yield* homesAreThere(document);
  yield* threatIsFelt(document);
  yield* targetsHaveShareholders(document);
  yield* somebodyBuys(document);
  yield* answersArePossible(document);
}

/** A home market that grows or loses customers to this one has to be there. */
function* homesAreThere({ groups }: ScenarioDocument): Iterable<Incoherence> {
  for (const [name, group] of Object.entries(groups)) {
    for (const key of ["homeGrowthPerYear", "homeGrowthSdPerYear"] as const) {
      if (group[key] !== 0 && group.homeRevenueKeurPerMonth === 0) {
        yield {
          path: ["groups", name, key],
          reads: [["groups", name, "homeRevenueKeurPerMonth"]],
          found: `${group[key]} while homeRevenueKeurPerMonth is 0`,
          allowed: "0, or a group with revenue at home",
        };
      }
    }
    if (group.cannibalised > 0 && group.homeRevenueKeurPerMonth * group.homeAccountShare === 0) {
      yield {
        path: ["groups", name, "cannibalised"],
        reads: [
          ["groups", name, "homeRevenueKeurPerMonth"],
          ["groups", name, "homeAccountShare"],
        ],
        found: `${group.cannibalised} while the group has no home accounts or no revenue at home`,
        allowed: "0, or a group with both",
      };
    }
  }
}

/** Only who waits outside can be alarmed into coming. */
function* threatIsFelt({ incumbents, groups }: ScenarioDocument): Iterable<Incoherence> {
  if (incumbents.threatWeight === 0) return;
  const waits = Object.values(groups).some(
    ({ attentionMedian, homeRevenueKeurPerMonth }) =>
      attentionMedian > 0 && homeRevenueKeurPerMonth > 0,
  );
  if (waits) return;
  yield {
    path: ["incumbents", "threatWeight"],
    reads: [["groups"]],
    found: `${incumbents.threatWeight} while no group has both attentionMedian and homeRevenueKeurPerMonth`,
    allowed: "0, or a group that waits for this market to grow",
  };
}

/** Shareholders press; investors ask for growth. */
function* targetsHaveShareholders({ groups }: ScenarioDocument): Iterable<Incoherence> {
  for (const [name, { marginTarget, owner }] of Object.entries(groups)) {
    if (marginTarget === null || owner === "shareholders") continue;
    yield {
      path: ["groups", name, "marginTarget"],
      reads: [["groups", name, "owner"]],
      found: `${marginTarget} while the owner is investors`,
      allowed: "null, or owner shareholders",
    };
  }
}

/** Firms are bought to be rid of them, and stopped, where any are bought. */
function* somebodyBuys({ acquisition, groups }: ScenarioDocument): Iterable<Incoherence> {
  const { reviewMonths } = acquisition;
  if (reviewMonths > 0 && Object.values(groups).some(({ acquires }) => acquires)) return;
  for (const key of ["preemption", "integrationCostKeur"] as const) {
    if (acquisition[key] === 0) continue;
    yield {
      path: ["acquisition", key],
      reads: [["groups"], ["acquisition", "reviewMonths"]],
      found: `${acquisition[key]} while ${reviewMonths === 0 ? "reviewMonths is 0" : "no group acquires"}`,
      allowed: "0, or a group that acquires, at reviews",
    };
  }
}

/** Who can answer by a bundle has somebody to bundle for; who can ally or buy may. */
function* answersArePossible({ groups }: ScenarioDocument): Iterable<Incoherence> {
  for (const [name, group] of Object.entries(groups)) {
    const needs = [
      ["bundle", "homeAccountShare", group.homeAccountShare > 0, "above 0"],
      ["partner", "maxAlliances", group.maxAlliances > 0, "above 0"],
      ["acquire", "acquires", group.acquires, "true"],
    ] as const;
    for (const [response, field, isMet, wanted] of needs) {
      if (isMet || !group.responses.includes(response)) continue;
      yield {
        path: ["groups", name, "responses"],
        reads: [["groups", name, field]],
        found: `${response} while ${field} is ${group[field]}`,
        allowed: `${response} where ${field} is ${wanted}, or no ${response}`,
      };
    }
    if (
      group.responses.includes("acquire") &&
      group.acquires &&
      group.homeRevenueKeurPerMonth === 0
    )
      yield {
        path: ["groups", name, "responses"],
        reads: [["groups", name, "homeRevenueKeurPerMonth"]],
        found: "acquire while homeRevenueKeurPerMonth is 0",
        allowed: "acquire where there is revenue at home to pay from, or no acquire",
      };
  }
}
