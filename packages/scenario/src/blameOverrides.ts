import { Result } from "effect";
import { applyOverrides, originOf } from "./applyOverrides.ts";
import { decodeDocument } from "./decodeDocument.ts";
import type { LocatedMap } from "./Located.ts";
import { formatMistakes, type Mistake } from "./Mistake.ts";

/**
 * Mistakes that a file has only because of an option, laid at that option's door.
 *
 * `--set groups.start-ups.repsMax=1` makes the `reps: 2` of a file wrong: who is sent to that line finds nothing to mend.
 *
 * @param root  what the options were applied to
 */
export function blameOverrides(
  mistakes: readonly Mistake[],
  root: LocatedMap,
  overrides: readonly string[],
): readonly Mistake[] {
  if (overrides.length === 0) return mistakes;
  const after = overrides.map((_, i) => saidOf(root, overrides.slice(0, i + 1)));
  const before = saidOf(root, []);
  return mistakes.map((mistake) => {
    const said = formatMistakes([mistake]);
    if (mistake.line === null || before.has(said)) return mistake;
    const guilty = after.findIndex((lines) => lines.has(said));
    return guilty === -1 ? mistake : { ...mistake, ...originOf(overrides[guilty]) };
  });
}

function saidOf(root: LocatedMap, overrides: readonly string[]): ReadonlySet<string> {
  const decoded = decodeDocument(applyOverrides(root, overrides).root);
  return new Set(
    Result.isFailure(decoded) ? decoded.failure.map((mistake) => formatMistakes([mistake])) : [],
  );
}
