import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import * as Effect from "effect/Effect";
import { UserError } from "../UserError.ts";
import { whyNotWritten } from "./whyNotWritten.ts";

/** File names and what is in them. */
export type Files = Readonly<Record<string, string>>;

/** The file by which a run folder is known. */
export const provenanceFile = "provenance.json";

/** Refuses a folder that holds something else than a run: nobody's thesis shall be overwritten. */
export function mayWrite(folder: string): Effect.Effect<void, UserError> {
  return attempt(folder, () => {
    if (!existsSync(folder)) return;
    const names = readdirSync(folder);
    if (names.length > 0 && !names.includes(provenanceFile))
      throw new Error("it is not empty and not a run folder; choose another with --out");
  });
}

/**
 * Writes a folder as a whole or not at all: into a temporary sibling that is then renamed.
 *
 * An earlier run of the same name is replaced, and stays if this one cannot be written.
 */
export function writeFolder(folder: string, files: Files): Effect.Effect<void, UserError> {
  return Effect.andThen(
    mayWrite(folder),
    Effect.acquireUseRelease(
      attempt(folder, () => {
        const parent = dirname(resolve(folder));
        mkdirSync(parent, { recursive: true });
        return mkdtempSync(join(parent, `.${basename(resolve(folder))}-`));
      }),
      (temporary) =>
        attempt(folder, () => {
          const fresh = join(temporary, "new");
          mkdirSync(fresh);
          for (const [name, text] of Object.entries(files)) writeFileSync(join(fresh, name), text);
          replace(folder, fresh, join(temporary, "old"));
        }),
      (temporary) => Effect.sync(() => rmSync(temporary, { recursive: true, force: true })),
    ),
  );
}

function replace(folder: string, fresh: string, old: string): void {
  if (!existsSync(folder)) return renameSync(fresh, folder);
  renameSync(folder, old);
  try {
    renameSync(fresh, folder);
  } catch (error) {
    renameSync(old, folder);
    throw error;
  }
}

function attempt<A>(folder: string, action: () => A): Effect.Effect<A, UserError> {
  return Effect.try({
    try: action,
    catch: (error) =>
      new UserError({ message: `cannot write the run folder ${folder}: ${whyNotWritten(error)}` }),
  });
}
