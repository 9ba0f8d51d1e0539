import type { Incoherence } from "../coherence.ts";
import type { ScenarioDocument } from "../schema/ScenarioDocument.ts";
import { unknownName } from "./unknownName.ts";

/** What stands for a home market where it is not run. */
const summaries = [
  "homeRevenueKeurPerMonth",
  "homeIncomeKeurPerMonth",
  "homeGrowthPerYear",
  "homeGrowthSdPerYear",
  "cannibalised",
] as const;

/** A market beside is there for the firms that are at home in it: as many here as there, each with one home and no other income from it. */
export function* homesAreSimulated(document: ScenarioDocument): Iterable<Incoherence> {
  const { beside, groups } = document;
  const linked = new Set<string>();
  for (const [name, { scenario, links }] of Object.entries(beside)) {
    const at = ["beside", name, "links"];
    if (Object.keys(links).length === 0)
      yield {
        path: at,
        reads: [],
        found: "no link",
        allowed: "a group here with the group there whose firms are the same",
      };
    const taken = new Set<string>();
    for (const [mine, theirs] of Object.entries(links)) {
      const path = [...at, mine];
      if (!Object.hasOwn(groups, mine)) {
        yield {
          ...unknownName(path, ["groups"], mine, Object.keys(groups)),
          about: "key" as const,
        };
        continue;
      }
      if (!Object.hasOwn(scenario.groups, theirs)) {
        const from = ["beside", name, "scenario", "groups"];
        yield unknownName(path, from, theirs, Object.keys(scenario.groups));
        continue;
      }
      if (linked.has(mine) || taken.has(theirs))
        yield {
          path,
          reads: [["beside"]],
          found: `a second link of ${linked.has(mine) ? mine : theirs}`,
          allowed: "one home for each firm",
        };
      linked.add(mine);
      taken.add(theirs);
      yield* sameFirms(document, name, mine, theirs);
    }
  }
}

function* sameFirms(
  { beside, groups }: ScenarioDocument,
  name: string,
  mine: string,
  theirs: string,
): Iterable<Incoherence> {
  const here = groups[mine];
  const there = beside[name].scenario.groups[theirs];
  const path = ["beside", name, "links", mine];
  const reads = [
    ["groups", mine],
    ["beside", name, "scenario", "groups", theirs],
  ];
  if (here.count !== there.count)
    yield {
      path,
      reads,
      found: `${here.count} firms here and ${there.count} there`,
      allowed: "as many here as there",
    };
  if (here.arrivalsPerMonth > 0 || there.arrivalsPerMonth > 0)
    yield {
      path,
      reads,
      found: "a group that gets newcomers",
      allowed: "groups with arrivalsPerMonth 0, since a newcomer has no double",
    };
  for (const key of summaries)
    if (here[key] !== 0)
      yield {
        path: ["groups", mine, key],
        reads: [["beside", name, "links", mine]],
        found: `${here[key]} while its home market runs beside`,
        allowed: "0, since what comes from home is what its firms earn there",
      };
}
