export {
  type BatchEnd,
  batchModule,
  type BatchProgress,
  type BatchRequest,
  runBatch,
} from "../batch/runBatch.ts";
export type { BatchJob } from "../runs/BatchTask.ts";
export { createStore, openStore, type Store, type StoreHeader } from "./Store.ts";
export { type CodeVersion, codeVersion, type Provenance, provenanceOf } from "./provenance.ts";
export { StoreError, type StoreTrouble } from "./StoreError.ts";
export type { StoredRun } from "./StoredRun.ts";
export { type ReadBatch, readBatch } from "./readBatch.ts";
export { type BatchState, planningOf, resolverOf, stateOf, taskOf } from "../batch/openBatch.ts";
export { differences, whyNotExtended } from "../batch/extension.ts";
export type { BatchTask, StrategyRun } from "../runs/BatchTask.ts";
export { hashOf } from "../batch/callsOf.ts";
