import type { AllianceScope } from "@searoom/model";
import type { Incoherence } from "../coherence.ts";
import type { ScenarioDocument } from "../schema/ScenarioDocument.ts";
import { unknownName } from "./unknownName.ts";

/** What must hold between the fields that say what an alliance is. */
export function* allianceRules(document: ScenarioDocument): Iterable<Incoherence> {
  yield* trustRisesWithRungs(document);
  yield* startsOnARung(document);
  yield* somebodyPresses(document);
  yield* volumeIsWorthPooling(document);
  yield* somebodyPlans(document);
  yield* setupTakesTime(document);
  yield* somethingIsSupplied(document);
  yield* somethingIsProduced(document);
  yield* somethingRuns(document);
  yield* pricesAreOfSupply(document);
}

/** Who is trusted enough for a rung is trusted enough for those below it. */
function* trustRisesWithRungs({ alliances: { rungs } }: ScenarioDocument): Iterable<Incoherence> {
  const ladder = Object.entries(rungs);
  for (let r = 1; r < ladder.length; r++) {
    const [name, { trustNeeded }] = ladder[r];
    const [below, { trustNeeded: needed }] = ladder[r - 1];
    if (trustNeeded >= needed) continue;
    yield {
      path: ["alliances", "rungs", name, "trustNeeded"],
      reads: [["alliances", "rungs", below, "trustNeeded"]],
      found: `${trustNeeded}`,
      allowed: `at least that of the rung below, ${below}, which is ${needed}`,
    };
  }
}

/** A way of governing starts on a rung that is there. */
function* startsOnARung({ alliances, governance }: ScenarioDocument): Iterable<Incoherence> {
  const rungs = Object.keys(alliances.rungs);
  for (const [name, { rung }] of Object.entries(governance))
    if (rung !== undefined && !rungs.includes(rung))
      yield unknownName(["governance", name, "rung"], ["alliances", "rungs"], rung, rungs);
}

/** Power is used by firms whose owners press them. */
function* somebodyPresses({ alliances, groups }: ScenarioDocument): Iterable<Incoherence> {
  if (alliances.squeezeStep === 0) return;
  if (
    Object.values(groups).some(
      ({ pressure, marginTarget }) => pressure > 0 || marginTarget !== null,
    )
  )
    return;
  yield {
    path: ["alliances", "squeezeStep"],
    reads: [["groups"]],
    found: `${alliances.squeezeStep} while no group has a pressure above 0 or a marginTarget`,
    allowed: "0, or a group that has",
  };
}

/** What comes of joint planning needs somebody who plans. */
function* somebodyPlans({ alliances, governance }: ScenarioDocument): Iterable<Incoherence> {
  if (Object.values(governance).some(({ planningMonths = 0 }) => planningMonths > 0)) return;
  for (const field of ["planningPull", "normsWeight"] as const) {
    if (alliances[field] === 0) continue;
    yield {
      path: ["alliances", field],
      reads: [["governance"]],
      found: `${alliances[field]} while no governance has planningMonths above 0`,
      allowed: "0, or a governance that has",
    };
  }
}

/** What is set up in no time is not given up half-way. */
function* setupTakesTime({ alliances }: ScenarioDocument): Iterable<Incoherence> {
  const { abandonPerMonth, setupMonths, rungs } = alliances;
  if (abandonPerMonth === 0) return;
  const ladder = Object.values(rungs);
  const months =
    ladder.length === 0 ? [setupMonths] : ladder.map((r) => r.setupMonths ?? setupMonths);
  if (months.some((n) => n > 0)) return;
  yield {
    path: ["alliances", "abandonPerMonth"],
    reads: [["alliances", "setupMonths"]],
    found: `${abandonPerMonth} while setupMonths is 0`,
    allowed: "0, or setupMonths above 0",
  };
}

/** Buying together needs something that gets cheaper by volume. */
function* volumeIsWorthPooling(document: ScenarioDocument): Iterable<Incoherence> {
  if (Object.values(document.components).some(({ volumeExponent }) => volumeExponent > 0)) return;
  for (const path of asksFor(document, "procurement"))
    yield {
      path,
      reads: [["components"]],
      found: "procurement while no component has a volumeExponent above 0",
      allowed: "procurement where a component has, or no procurement",
    };
}

/** Who supplies must be able to make something. */
function* somethingIsSupplied(document: ScenarioDocument): Iterable<Incoherence> {
  const makes = Object.values(document.groups).some(
    ({ capability, capabilityHalfWidth, strengthWeights, strengthMax }) =>
      Object.values(capability).some((level) => level + capabilityHalfWidth > 0) ||
      (strengthMax > 0 && Object.values(strengthWeights).some((weight) => weight > 0)),
  );
  if (makes) return;
  for (const path of asksFor(document, "supply"))
    yield {
      path,
      reads: [["groups"]],
      found: "supply while no group can make any component",
      allowed: "supply where a group can, or no supply",
    };
}

/** Who produces together needs a component that takes capacity. */
function* somethingIsProduced(document: ScenarioDocument): Iterable<Incoherence> {
  if (Object.values(document.components).some(({ physical }) => physical)) return;
  for (const path of asksFor(document, "production"))
    yield {
      path,
      reads: [["components"]],
      found: "production while no component is physical",
      allowed: "production where one is, or no production",
    };
}

/** Who runs vehicles together needs vehicles. */
function* somethingRuns(document: ScenarioDocument): Iterable<Incoherence> {
  if (document.logistics.usersPerVehicle > 0) return;
  for (const path of asksFor(document, "logistics"))
    yield {
      path,
      reads: [["logistics", "usersPerVehicle"]],
      found: "logistics while logistics.usersPerVehicle is 0",
      allowed: "logistics where it is above 0, or no logistics",
    };
}

/** A target of cost and a price clause need a price that they move. */
function* pricesAreOfSupply({ alliances, governance }: ScenarioDocument): Iterable<Incoherence> {
  for (const [name, agreed] of Object.entries(governance)) {
    if ((agreed.scopes ?? alliances.scopes).includes("supply")) continue;
    for (const field of ["costTargetPerYear", "indexation"] as const)
      if (agreed[field] !== undefined)
        yield {
          path: ["governance", name, field],
          reads: [["alliances", "scopes"]],
          about: "key",
          found: `${field} while its alliances are not about supply`,
          allowed: "with supply among its scopes, or not at all",
        };
  }
}

/** Where a scenario says that alliances are about something. */
function asksFor(
  { alliances, governance }: ScenarioDocument,
  scope: AllianceScope,
): readonly (readonly string[])[] {
  const asked: (readonly [readonly string[], readonly AllianceScope[] | undefined])[] = [
    [["alliances", "scopes"], alliances.scopes],
    ...Object.entries(governance).map(
      ([name, { scopes }]) => [["governance", name, "scopes"], scopes] as const,
    ),
  ];
  return asked.filter(([, scopes]) => scopes?.includes(scope) === true).map(([path]) => path);
}
