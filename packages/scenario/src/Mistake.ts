/** Where something is written: a place in a file, or a command-line option (which has no lines). */
export interface Origin {
  /** Path of the file, or the option itself: `--set utility.price=abc`. */
  readonly file: string;
  /** Counted from 1; null for an option and for a file as a whole. */
  readonly line: number | null;
  readonly column: number | null;
}

/** Something in a scenario that a person can put right. */
export interface Mistake extends Origin {
  /** Dotted path inside the scenario (`groups.start-ups.cashKeur`), or "" where none applies. */
  readonly path: string;
  readonly found: string;
  readonly allowed: string;
  /** The word that was probably meant. */
  readonly suggestion: string | null;
}

/** `file:line:column path: found X; allowed Y. Did you mean "Z"?`, one line each. */
export function formatMistakes(mistakes: readonly Mistake[]): string {
  return mistakes.map(formatMistake).join("\n");
}

function formatMistake(mistake: Mistake): string {
  const { file, line, column, path, found, allowed, suggestion } = mistake;
  const place = line === null ? file : `${file}:${line}:${column}`;
  const subject = path === "" ? place : `${place} ${path}`;
  const hint = suggestion === null ? "" : ` Did you mean "${suggestion}"?`;
  // A file may come from anyone: its words must not steer the terminal that shows them.
  return `${subject}: found ${found}; allowed ${allowed}.${hint}`.replaceAll(/\p{Cc}/gu, "\uFFFD");
}

/** Longer than any path of the format; only a hostile key is cut. */
const longestPath = 200;

/** Options first, then file by file as they come, each from top to bottom. */
export function inReadingOrder(mistakes: readonly Mistake[]): readonly Mistake[] {
  const options = mistakes.filter(({ line }) => line === null);
  const files = Map.groupBy(
    mistakes.filter(({ line }) => line !== null),
    ({ file }) => file,
  );
  const sorted = [...files.values()].flatMap((ofFile) =>
    ofFile.toSorted(
      (a, b) => Number(a.line) - Number(b.line) || Number(a.column) - Number(b.column),
    ),
  );
  return [...options, ...sorted];
}

export function mistakeAt(
  origin: Origin,
  path: readonly PropertyKey[],
  found: string,
  allowed: string,
  suggestion: string | null = null,
): Mistake {
  const dotted = path.map(String).join(".");
  const shown = dotted.length > longestPath ? `${dotted.slice(0, longestPath)}…` : dotted;
  return { ...origin, path: shown, found, allowed, suggestion };
}
