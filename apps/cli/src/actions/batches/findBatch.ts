import { existsSync } from "node:fs";
import { basename, extname, join } from "node:path";
import { StoreError } from "@searoom/experiments/store";
import * as Effect from "effect/Effect";
import { UserError } from "../../UserError.ts";
import { scenarioFolder } from "../findScenario.ts";

/** What is meant by a word: a file, the name of one in scenarios/experiments, or the folder of a batch. */
export interface BatchPlace {
  /** The experiment's file; null where a folder was named. */
  readonly file: string | null;
  readonly folder: string;
  readonly store: string;
}

export function findBatch(
  word: string,
  out: string | null = null,
): Effect.Effect<BatchPlace, UserError> {
  return Effect.suspend(() => {
    const place = (file: string | null, folder: string) =>
      Effect.succeed({ file, folder, store: join(folder, "store.duckdb") });
    if (existsSync(join(word, "store.duckdb"))) return place(null, word);
    const scenarios = scenarioFolder();
    const shipped = scenarios === null ? null : join(scenarios, "experiments", `${word}.yaml`);
    const file = [word, shipped].find(
      (path) => path !== null && /\.ya?ml$/.test(path) && existsSync(path),
    );
    if (typeof file === "string")
      return place(file, out ?? join("experiments", basename(file, extname(file))));
    const folder = join("experiments", word);
    if (existsSync(join(folder, "store.duckdb"))) return place(null, folder);
    return Effect.fail(
      new UserError({
        message: `no experiment "${word}"; allowed: the path of an experiment file, the name of one in scenarios/experiments, or the folder of a batch`,
      }),
    );
  });
}

/** Work on a store: what its owner can put right is said, and all else is a fault of ours. */
export function withStore<A>(work: () => Promise<A>): Effect.Effect<A, UserError> {
  return Effect.tryPromise({
    try: work,
    catch: (error) =>
      error instanceof StoreError ? new UserError({ message: error.message }) : error,
  }).pipe(
    Effect.catch((error) => (error instanceof UserError ? Effect.fail(error) : Effect.die(error))),
  );
}
