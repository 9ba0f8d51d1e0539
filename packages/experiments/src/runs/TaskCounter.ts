/**
 * The list of replications that all workers take from, in memory that they share.
 *
 * Whoever is free takes the next one, so a slow replication never leaves a worker idle.
 */
export interface TaskCounter {
  /** Int32: next task, whether to stop, then the replication in each worker's hand. */
  readonly state: Int32Array;
  readonly replications: Int32Array;
}

/** No replication. */
export const none = -1;

const next = 0;
const stopped = 1;
const hands = 2;

export function createTaskCounter(replications: readonly number[], workers: number): TaskCounter {
  const state = sharedIntegers(hands + workers);
  state.fill(none, hands);
  const shared = sharedIntegers(replications.length);
  shared.set(replications);
  return { state, replications: shared };
}

/** The next replication for this worker, or `none` when there is nothing left to do. */
export function takeTask({ state, replications }: TaskCounter, worker: number): number {
  const task = Atomics.load(state, stopped) === 1 ? none : Atomics.add(state, next, 1);
  const replication = task === none || task >= replications.length ? none : replications[task];
  Atomics.store(state, hands + worker, replication);
  return replication;
}

export function taskInHand({ state }: TaskCounter, worker: number): number {
  return Atomics.load(state, hands + worker);
}

/** Lets every worker finish what it has in hand and take nothing more. */
export function stopTasks({ state }: TaskCounter): void {
  Atomics.store(state, stopped, 1);
}

export function isStopped({ state }: TaskCounter): boolean {
  return Atomics.load(state, stopped) === 1;
}

function sharedIntegers(length: number): Int32Array {
  return new Int32Array(new SharedArrayBuffer(length * Int32Array.BYTES_PER_ELEMENT));
}
