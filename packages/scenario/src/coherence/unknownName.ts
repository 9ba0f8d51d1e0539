import type { Incoherence } from "../coherence.ts";
import type { Path } from "../Located.ts";
import { nearestWord } from "../nearestWord.ts";

/** A name that is asked for and that nobody has, with the nearest that somebody has. */
export function unknownName(
  path: Path,
  from: Path,
  name: string,
  names: readonly string[],
): Incoherence {
  const allowed =
    names.length === 0
      ? `a name from ${from.join(".")}, which is empty`
      : `one of ${names.join(", ")}`;
  return {
    path,
    reads: [from],
    found: JSON.stringify(name),
    allowed,
    suggestion: nearestWord(name, names),
  };
}
