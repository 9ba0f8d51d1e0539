import { existsSync, readdirSync } from "node:fs";
import { basename, extname, join } from "node:path";
import { PlanError, type Results } from "@searoom/experiments";
import { openStore, readBatch, type Store, StoreError } from "@searoom/experiments/store";
import * as Effect from "effect/Effect";
import { didYouMean } from "../didYouMean.ts";
import { commandLine, invocation } from "../terminal/invocation.ts";
import { UserError } from "../UserError.ts";
import { scenarioFolder } from "./findScenario.ts";

/** An experiment that was run, or begun. */
export interface StoredResults {
  readonly results: Results;
  /** Something of it is planned and not run yet. */
  readonly left: boolean;
  readonly seedOf: (point: number, strategy: string) => number | undefined;
  /** The scenario as its file has it, as JSON. */
  readonly scenario: string;
  /** Which code ran it, where and when: of the last session that did. */
  readonly provenance: readonly (readonly [what: string, value: string])[];
}

/** Where batches lie, one folder each. */
const batches = "experiments";
const storeFile = "store.duckdb";

/** The store that a word means: a batch's folder, or the name or file of an experiment; null where none is there. */
export function findStore(word: string): string | null {
  const name = basename(word, extname(word));
  const candidates = [word, join(word, storeFile), join(batches, name, storeFile)];
  return candidates.find((file) => basename(file) === storeFile && existsSync(file)) ?? null;
}

/** Whether a word is that of an experiment that was not run: its file, or its name among those that are shipped. */
export function isExperimentWord(word: string): boolean {
  return (
    /(^|[/\\])(experiments|hypotheses)[/\\][^/\\]+$/.test(word) || namesOfFiles().includes(word)
  );
}

/** Reads what was run of an experiment. */
export function openResults(word: string): Effect.Effect<StoredResults, UserError> {
  return Effect.suspend(() => {
    const file = findStore(word);
    if (file === null) return Effect.fail(new UserError({ message: notRun(word) }));
    return Effect.tryPromise({
      try: async () => {
        const store = await openStore(file, "read");
        try {
          return {
            ...(await readBatch(store)),
            scenario: store.header().scenario,
            provenance: await provenanceIn(store),
          };
        } finally {
          await store.close();
        }
      },
      catch: (error) => error,
    }).pipe(
      Effect.catch((error) =>
        error instanceof StoreError || error instanceof PlanError
          ? Effect.fail(new UserError({ message: error.message }))
          : Effect.die(error),
      ),
    );
  });
}

async function provenanceIn(store: Store): Promise<StoredResults["provenance"]> {
  const { code, scenarioHash } = store.header();
  const [session] = await store.query(
    "SELECT CAST(COLUMNS(*) AS VARCHAR) FROM session ORDER BY session.session DESC LIMIT 1",
  );
  const told = [
    ["started", "started"],
    ["git commit", "git_commit"],
    ["changes beside it", "git_diff_hash"],
    ["lock file", "lockfile_hash"],
    ["toolkit version", "toolkit_version"],
    ["Node", "node_version"],
    ["platform", "platform"],
    ["processor", "cpu"],
  ] as const;
  return [
    ["scenario hash", scenarioHash],
    ["model version", code.modelVersion],
    ["model digest", code.modelDigest],
    ["draws digest", code.drawsDigest],
    ...told.flatMap(([what, column]): (readonly [string, string])[] => {
      const value = session?.[column];
      return typeof value === "string" ? [[what, value]] : [];
    }),
  ];
}

function notRun(word: string): string {
  if (existsSync(word) || isExperimentWord(word))
    return `${word} was not run here: ${invocation()} ${commandLine(["batch", word])} does, into ${batches}/${basename(word, extname(word))}/`;
  const names = [...new Set([...namesOfBatches(), ...namesOfFiles()])];
  const allowed = names.length === 0 ? "" : `; there are ${names.join(", ")}`;
  return `no experiment "${word}"${allowed}.${didYouMean(word, names)}`;
}

function namesOfBatches(): readonly string[] {
  if (!existsSync(batches)) return [];
  return readdirSync(batches).filter((name) => existsSync(join(batches, name, storeFile)));
}

function namesOfFiles(): readonly string[] {
  const scenarios = scenarioFolder();
  const folder = scenarios === null ? null : join(scenarios, "experiments");
  if (folder === null || !existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => /\.ya?ml$/.test(name))
    .map((name) => name.replace(/\.ya?ml$/, ""))
    .sort();
}
