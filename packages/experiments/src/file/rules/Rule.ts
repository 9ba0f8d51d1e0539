import { nearestWord, type ScenarioDocument } from "@searoom/scenario";
import type { Incoherence, Path } from "@searoom/scenario/reading";
import type { ExperimentDocument } from "../schema/ExperimentDocument.ts";

/** What must hold between the fields of an experiment and in its scenario. */
export type Rule = (
  document: ExperimentDocument,
  scenario: ScenarioDocument,
) => Iterable<Incoherence>;

export function wrong(
  path: Path,
  found: string,
  allowed: string,
  more: Partial<Incoherence> = {},
): Incoherence {
  return { path, reads: [], found, allowed, ...more };
}

/** A name that is asked for and that is not among those there are. */
export function* known(
  path: Path,
  name: string,
  names: readonly string[],
  what: string,
  about?: "key",
): Iterable<Incoherence> {
  if (names.includes(name)) return;
  const allowed =
    names.length === 0
      ? `${what}, of which there is none`
      : names.length > 20
        ? `one of the ${names.length} ${what}s that there are`
        : `one of ${names.join(", ")}`;
  yield {
    ...wrong(path, JSON.stringify(name), allowed, {
      suggestion: nearestWord(name, names),
      // What is refused itself is not missing.
      reads: ["factors", "strategies", "outcomes"].map((section) => [section, name]),
    }),
    ...(about === undefined ? {} : { about }),
  };
}
