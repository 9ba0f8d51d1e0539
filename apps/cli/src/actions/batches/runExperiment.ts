import { existsSync, mkdirSync, renameSync } from "node:fs";
import { dirname, join } from "node:path";
import { type ExperimentFile, readExperimentFile } from "@searoom/experiments/file";
import {
  codeVersion,
  createStore,
  differences,
  hashOf,
  openStore,
  type Store,
  StoreError,
  type StoreHeader,
  whyNotExtended,
} from "@searoom/experiments/store";
import type { ScenarioError } from "@searoom/scenario";
import * as Effect from "effect/Effect";
import * as Option from "effect/Option";
import type { BatchInput } from "../../commands/batch.ts";
import type { ExtendInput } from "../../commands/extend.ts";
import type { ResumeInput } from "../../commands/resume.ts";
import { finishingOnInterrupt } from "../../terminal/finishingOnInterrupt.ts";
import { note, print } from "../../terminal/print.ts";
import { UserError } from "../../UserError.ts";
import { writeReports } from "../reportExperiment.ts";
import { type BatchPlace, findBatch, withStore } from "./findBatch.ts";
import { hasAnswer, runStore, type RunStoreInput, tellEnd } from "./runStore.ts";

/** Begins a batch, or goes on with it where it is the same. */
export function runExperiment(input: BatchInput): Effect.Effect<void, ScenarioError | UserError> {
  return Effect.gen(function* () {
    const place = yield* findBatch(input.experiment, Option.getOrNull(input.out));
    const { file } = place;
    if (file === null)
      return yield* new UserError({
        message: `${place.folder} is a batch already; go on with it by resume, or make it larger by extend`,
      });
    const header = headerOf(yield* readExperimentFile(file));
    if (input.new) yield* withStore(() => moveAway(place));
    const store = yield* withStore(() => begunOrSame(place, header));
    yield* goOn(store, place, "batch", input);
  });
}

/** Goes on where a batch was left, whatever has become of its file. */
export function resumeExperiment(input: ResumeInput): Effect.Effect<void, UserError> {
  return Effect.gen(function* () {
    const place = yield* findBatch(input.experiment);
    const store = yield* withStore(() => openStore(place.store, "write"));
    yield* goOn(store, place, "resume", input);
  });
}

/** More points, replications or strategies; what is stored stays what it is. */
export function extendExperiment(
  input: ExtendInput,
): Effect.Effect<void, ScenarioError | UserError> {
  return Effect.gen(function* () {
    const place = yield* findBatch(input.experiment);
    const changed = place.file === null ? null : headerOf(yield* readExperimentFile(place.file));
    const store = yield* withStore(() => openStore(place.store, "write"));
    yield* withStore(() => extend(store, changed, input));
    yield* goOn(store, place, "extend", input);
  });
}

function goOn(
  store: Store,
  place: BatchPlace,
  verb: string,
  input: RunStoreInput,
): Effect.Effect<void, UserError> {
  return finishingOnInterrupt((signal) =>
    Effect.gen(function* () {
      const { title } = store.header().experiment;
      const end = yield* withStore(() => runStore(store, verb, input, signal));
      const report = hasAnswer(end) ? yield* reportOf(place) : null;
      yield* print(tellEnd(end, { ...place, report }, title, input.json));
    }),
  );
}

/** What was run is worth telling also where it makes no page. */
function reportOf({ folder }: BatchPlace): Effect.Effect<string | null> {
  return writeReports(folder, Option.none(), Option.none()).pipe(
    Effect.map((files): string | null => files[0]),
    Effect.catch(({ message }) => {
      note(`no report: ${message}`);
      return Effect.succeed(null);
    }),
  );
}

function headerOf({ experiment, scenario }: ExperimentFile): StoreHeader {
  return {
    experiment,
    scenario: JSON.stringify(scenario.resolved),
    scenarioHash: hashOf(scenario.resolved),
    code: codeVersion(),
  };
}

async function begunOrSame(place: BatchPlace, header: StoreHeader): Promise<Store> {
  if (!existsSync(place.store)) {
    mkdirSync(dirname(place.store), { recursive: true });
    return createStore(place.store, header);
  }
  const store = await openStore(place.store, "write");
  const before = store.header();
  const changed = [
    ...differences(before.experiment, header.experiment),
    ...(before.scenarioHash === header.scenarioHash ? [] : ["the scenario itself"]),
  ];
  if (changed.length === 0) return store;
  await store.close();
  const why =
    before.scenarioHash === header.scenarioHash
      ? whyNotExtended(before.experiment, header.experiment)
      : "the scenario is another: every run would be";
  throw new StoreError(
    "changed file",
    `${place.file} is not what ${place.store} was begun with: ${changed.join(", ")} changed. What is stored is safe. ` +
      (why === null
        ? "Make the batch larger with extend, or begin a new one with --new, which keeps the old store"
        : `It cannot be extended (${why}); begin a new one with --new, which keeps the old store`),
  );
}

async function extend(
  store: Store,
  changed: StoreHeader | null,
  { points, replications }: ExtendInput,
): Promise<void> {
  const header = store.header();
  const base = changed?.experiment ?? header.experiment;
  const most = Option.getOrElse(replications, () => base.replications.most);
  const fixed = base.replications.stop === null && base.replications.allocate === "equal";
  const experiment = {
    ...base,
    design: { ...base.design, n: Option.getOrElse(points, () => base.design.n) },
    replications: {
      ...base.replications,
      most,
      initial: fixed && Option.isSome(replications) ? most : base.replications.initial,
    },
  };
  const why =
    changed !== null && changed.scenarioHash !== header.scenarioHash
      ? "the scenario is another: every run would be"
      : whyNotExtended(header.experiment, experiment);
  try {
    if (why !== null)
      throw new StoreError(
        "refused",
        `${store.file} cannot be extended so: ${why}. What is stored is safe; batch --new begins another store and keeps this one`,
      );
    if (differences(header.experiment, experiment).length > 0)
      await store.plan({ ...header, experiment }, 0);
  } catch (error) {
    await store.close();
    throw error;
  }
}

/** Nothing is thrown away: the old store gets a number. */
async function moveAway({ store, folder }: BatchPlace): Promise<void> {
  if (!existsSync(store)) return;
  // Whoever writes it holds it: a store is not moved under their hands.
  try {
    await (await openStore(store, "write")).close();
  } catch (error) {
    if (error instanceof StoreError && error.kind === "locked") throw error;
  }
  let number = 1;
  while (existsSync(join(folder, `store-${number}.duckdb`))) number++;
  renameSync(store, join(folder, `store-${number}.duckdb`));
  if (existsSync(`${store}.wal`))
    renameSync(`${store}.wal`, join(folder, `store-${number}.duckdb.wal`));
  note(`the old store is now ${join(folder, `store-${number}.duckdb`)}`);
}
