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
  const { alliances, governance, components } = document;
  if (Object.values(components).some(({ volumeExponent }) => volumeExponent > 0)) return;
  const asked: (readonly [readonly string[], readonly string[] | undefined])[] = [
    [["alliances", "scopes"], alliances.scopes],
    ...Object.entries(governance).map(
      ([name, { scopes }]) => [["governance", name, "scopes"], scopes] as const,
    ),
  ];
  for (const [path, scopes] of asked)
    if (scopes?.includes("procurement") === true)
      yield {
        path,
        reads: [["components"]],
        found: "procurement while no component has a volumeExponent above 0",
        allowed: "procurement where a component has, or no procurement",
      };
}
