import type { Incoherence } from "../coherence.ts";
import type { Path } from "../Located.ts";
import type { ScenarioDocument } from "../schema/ScenarioDocument.ts";
import { unknownName } from "./unknownName.ts";

/** What is needed moves from one component to another, in months of the run, and leaves something that everybody needs. */
export function* needsCanMove({
  components,
  environment: { needDriftSdPerMonth, needShifts },
  months,
}: ScenarioDocument): Iterable<Incoherence> {
  const names = Object.keys(components);
  const moved: readonly Path[] = [
    ...(needDriftSdPerMonth > 0 ? [["environment", "needDriftSdPerMonth"]] : []),
    ...(needShifts.length > 0 ? [["environment", "needShifts"]] : []),
  ];
  if (names.length === 1)
    for (const path of moved)
      yield {
        path,
        reads: [["components"]],
        found: "needs that move while there is one component",
        allowed: "two components or more, between which they can",
      };
  for (const [i, { component, month }] of needShifts.entries()) {
    const path = ["environment", "needShifts", String(i)];
    if (!names.includes(component))
      yield unknownName([...path, "component"], ["components"], component, names);
    if (month >= months)
      yield {
        path: [...path, "month"],
        reads: [["months"]],
        found: String(month),
        allowed: `fewer than the months of the run, of which there are ${months}`,
      };
  }
  const vanishing = needShifts.filter(({ from, to }) => from === 0 || to === 0);
  const stays = names.some(
    (name) =>
      components[name].needWeight > 0 && vanishing.every(({ component }) => component !== name),
  );
  if (names.length > 1 && vanishing.length > 0 && !stays)
    yield {
      path: ["environment", "needShifts"],
      reads: [["components"]],
      found: "courses from or to 0 of every component with a needWeight above 0",
      allowed: "one such component at least that is needed all the time",
    };
}

/** What is found outside changes something, begins within the run, and reaches those who buy it. */
export function* outsideIsReached({
  alliances: { armsLengthDepth },
  components,
  months,
  technology,
}: ScenarioDocument): Iterable<Incoherence> {
  const { outsideInnovationPerYear, outsideFromMonth } = technology;
  const { outsideInnovationStep, outsideInnovationSaving } = technology;
  const own = Object.entries(components).find(
    ([, component]) => (component.outsideInnovationPerYear ?? 0) > 0,
  );
  if (outsideInnovationPerYear === 0 && own === undefined) return;
  const path =
    outsideInnovationPerYear > 0
      ? ["technology", "outsideInnovationPerYear"]
      : ["components", own![0], "outsideInnovationPerYear"];
  if (outsideInnovationStep === 0 && outsideInnovationSaving === 0)
    yield {
      path,
      reads: [["technology"]],
      found: "innovations that make nothing better or cheaper",
      allowed: "0, or outsideInnovationStep or outsideInnovationSaving above 0",
    };
  if (armsLengthDepth === 0)
    yield {
      path,
      reads: [["alliances", "armsLengthDepth"]],
      found: "innovations of what is bought while alliances.armsLengthDepth is 0",
      allowed: "0, or an armsLengthDepth above 0, since nothing bought arrives",
    };
  if (outsideFromMonth >= months)
    yield {
      path: ["technology", "outsideFromMonth"],
      reads: [["months"]],
      found: String(outsideFromMonth),
      allowed: `fewer than the months of the run, of which there are ${months}`,
    };
}

/** What a job weighs is chosen from what all need, and leaves it something. */
export function* somethingIsWeighed({ components }: ScenarioDocument): Iterable<Incoherence> {
  const named = Object.entries(components);
  if (named.length === 0 || named.some(([, { weighedBy }]) => weighedBy === 1)) return;
  if (named.length === 1)
    yield {
      path: ["components", named[0][0], "weighedBy"],
      reads: [["components"]],
      found: `${named[0][1].weighedBy} while there is one component`,
      allowed: "1, since a job needs something",
    };
  else if (named.every(([, { weighedBy }]) => weighedBy === 0))
    yield {
      path: ["components"],
      reads: [],
      found: "components that no job weighs",
      allowed: "one with weighedBy above 0 at least",
    };
}

/** Whose needs are served makes a difference where needs differ: with one component all jobs need the same. */
export function* aimsDiffer({
  components,
  groups,
  strategies,
}: ScenarioDocument): Iterable<Incoherence> {
  if (Object.keys(components).length !== 1) return;
  for (const [section, givers] of Object.entries({ groups, strategies }))
    for (const [name, { aim = "mean" }] of Object.entries(givers))
      if (aim !== "mean")
        yield {
          path: [section, name, "aim"],
          reads: [["components"]],
          found: `${aim} while there is one component`,
          allowed: "mean, since all jobs need the same",
        };
}
