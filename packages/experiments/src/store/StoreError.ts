/** Why a store cannot be used or written, for the one who can put it right: what is safe, and what to do. */
export class StoreError extends Error {
  readonly kind: StoreTrouble;

  constructor(kind: StoreTrouble, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = "StoreError";
    this.kind = kind;
  }
}

export type StoreTrouble =
  | "missing"
  | "locked"
  | "foreign"
  | "damaged"
  | "full"
  | "changed model"
  | "changed file"
  | "failures"
  | "refused";

/** What the database said, in words that help. */
export function storeError(file: string, error: unknown): unknown {
  if (error instanceof StoreError) return error;
  // A fault of ours and none of the file.
  if (!(error instanceof Error) || /^(Parser|Binder|Catalog|Conversion) Error/.test(error.message))
    return error;
  const text = error.message;
  const [line] = text.split("\n");
  const say = (kind: StoreTrouble, message: string) =>
    new StoreError(kind, message, { cause: error });
  if (
    /lock on file|Conflicting lock|being used by another process|already (open|attached)/i.test(
      text,
    )
  ) {
    const [, pid] = /PID (\d+)/.exec(text) ?? [];
    return say(
      "locked",
      `${file} is being written by another process${pid === undefined ? "" : ` (${pid})`}. Nothing was changed; wait until it is done, or stop it with Ctrl-C, which keeps what it has, and try again`,
    );
  }
  if (
    /No space left|disk is full|File too large|Disk quota|could not (write|truncate|fsync)|Could not write/i.test(
      text,
    )
  )
    return say(
      "full",
      `${file} cannot grow: the disk is full (${line}). Every run that was committed is safe; free some space and go on with resume`,
    );
  if (
    /not a valid DuckDB|magic bytes|not an? .*database|Mismatch type|created with an? .*version|storage version/i.test(
      text,
    )
  )
    return say(
      "foreign",
      `${file} is no store of Searoom (${line}). It was left as it is; choose another folder with --out`,
    );
  if (/^Constraint Error.*[Dd]uplicate key/s.test(text))
    return say(
      "refused",
      `${file} has a run of this batch already that was to be written again; nothing was changed (${line})`,
    );
  return say(
    "damaged",
    `${file} cannot be read: it is damaged or cut off (${line}). It was left as it is; put back a copy of it, or move it away and begin again`,
  );
}
