import { isDeepStrictEqual } from "node:util";
import type { DesignName, Experiment } from "../Experiment.ts";

/** Parts of an experiment in which two differ, by name. */
export function differences(before: Experiment, now: Experiment): readonly string[] {
  const names = Object.keys(before) as (keyof Experiment)[];
  return names.filter((name) => !isDeepStrictEqual(plain(before[name]), plain(now[name])));
}

/** What can be changed without a run standing for what it is not. */
const free: readonly string[] = [
  "title",
  "description",
  "question",
  "strategies",
  "design",
  "replications",
  "comparisons",
  "flip",
  "robustness",
  "sensitivity",
  "discovery",
  "search",
  "limits",
];

/** Designs whose points stay where they are when there are more of them. */
const growing: readonly DesignName[] = ["list", "file", "halton", "sobol", "saltelli", "morris"];

/** Why stored runs of one experiment cannot be runs of another, or null where they can. */
export function whyNotExtended(before: Experiment, now: Experiment): string | null {
  const fixed = differences(before, now).filter((name) => !free.includes(name));
  if (fixed.length > 0)
    return `${fixed.join(", ")} ${fixed.length === 1 ? "is" : "are"} another: every run would be`;
  for (const [name, arm] of Object.entries(before.strategies))
    if (!isDeepStrictEqual(plain(now.strategies[name]), plain(arm)))
      return name in now.strategies
        ? `strategy ${name} is another than the one that was run; give the new one a name of its own`
        : `strategy ${name} is gone; leave it in, and leave it out of what is compared`;
  const { luck, crn } = before.replications;
  if (luck !== now.replications.luck || crn !== now.replications.crn)
    return "replications.luck and crn say which luck is drawn: every run would be another";
  return whyDesignCannotGrow(before, now);
}

function whyDesignCannotGrow({ design }: Experiment, now: Experiment): string | null {
  if (isDeepStrictEqual(plain(design), plain(now.design))) return null;
  const { n: _, rows: before, ...same } = design;
  const { n: __, rows, ...others } = now.design;
  if (!isDeepStrictEqual(plain(same), plain(others)))
    return "the design is another: its points would lie elsewhere";
  if (!growing.includes(design.type))
    return `a design of type ${design.type} cannot grow: with another number of points all of them would move. Those that can are ${growing.join(", ")}`;
  if (!isDeepStrictEqual(plain(rows.slice(0, before.length)), plain(before)))
    return "a row of the design is another than the one that was run; add rows at the end";
  const { n } = now.design;
  if ((design.type === "sobol" || design.type === "saltelli") && (n & (n - 1)) !== 0)
    return `${n} points of a ${design.type} design are not balanced; allowed is a power of two`;
  return n < design.n ? "the design has fewer points than were planned" : null;
}

/** As it is kept: what JSON makes of it. */
function plain(value: unknown): unknown {
  return value === undefined ? null : (JSON.parse(JSON.stringify(value)) as unknown);
}
