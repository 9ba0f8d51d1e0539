import type { Hand } from "./Hand.ts";

/** What came of one task. */
export type Performed<Task, Result> =
  | {
      readonly task: Task;
      readonly result: Result;
      /** Time that the worker took. */
      readonly ms: number;
      /** Which worker it was; says nothing about the result. */
      readonly worker: number;
    }
  | { readonly task: Task; readonly failure: TaskFailure; readonly worker: number };

export interface TaskFailure {
  readonly message: string;
  /** The task threw; or it took its worker with it or too much time, which another machine may see otherwise. */
  readonly cause: "threw" | "lost";
}

export interface TaskRequest<Task, Result> {
  /**
   * Told of every task once, as it arrives. Nothing is kept for later; while a promise that it gave is open, no
   * further task is handed out, so that nothing piles up before a slow disk.
   */
  readonly receive: (performed: Performed<Task, Result>) => void | Promise<void>;
  readonly signal?: AbortSignal | undefined;
  /** How long a task may take before its worker is ended and the task is tried again; no limit unless told. */
  readonly timeoutMs?: number;
}

/** A task whose worker was lost, or ended for its time, is tried so often. */
const tries = 3;

/** At a stop, how long a worker may take to finish what it has in hand before it is ended. */
const graceMs = 50;

/** Tasks on their way through the hands. */
export interface Performance {
  /** Settles when every task has been received, or after a stop; rejects with what broke it. */
  readonly ended: Promise<{ readonly cancelled: boolean }>;
  /** Hands out nothing more and ends what is busy after so long. */
  readonly stop: (afterMs: number) => void;
}

interface Waiting<Task> {
  readonly task: Task;
  readonly tried: number;
}

/** Whoever is free takes the next task, so a slow one never leaves a worker idle. */
export function perform<Task, Result>(
  hands: { readonly count: number; readonly at: (slot: number) => Hand },
  job: unknown,
  tasks: Iterable<Task>,
  { receive, signal, timeoutMs = Infinity }: TaskRequest<Task, Result>,
): Performance {
  const source = tasks[Symbol.iterator]();
  const again: Waiting<Task>[] = [];
  const busy = new Set<Hand>();
  let stopped = false;
  let open: Promise<unknown> | null = null;
  let ending: NodeJS.Timeout | undefined;

  const take = (): Waiting<Task> | null => {
    if (stopped) return null;
    const waiting = again.shift();
    if (waiting !== undefined) return waiting;
    const next = source.next();
    return next.done === true ? null : { task: next.value, tried: 0 };
  };

  const tell = (performed: Performed<Task, Result>) => {
    const promise = receive(performed);
    if (promise !== undefined) open = open === null ? promise : Promise.all([open, promise]);
  };

  async function share(worker: number): Promise<void> {
    for (;;) {
      while (open !== null) {
        const waited: Promise<unknown> = open;
        await waited;
        if (open === waited) open = null;
      }
      const waiting = take();
      if (waiting === null) return;
      const { task } = waiting;
      const hand = hands.at(worker);
      busy.add(hand);
      const limit = Number.isFinite(timeoutMs)
        ? setTimeout(() => void hand.end(`it took more than ${timeoutMs / 1000} s`), timeoutMs)
        : undefined;
      const reply = await hand.work(job, task).finally(() => {
        clearTimeout(limit);
        busy.delete(hand);
      });
      if (reply.kind === "done")
        tell({ task, result: reply.result as Result, ms: reply.ms, worker });
      else if (reply.kind === "threw")
        tell({ task, failure: { message: reply.message, cause: "threw" }, worker });
      else if (!reply.hadStarted && !stopped)
        throw new Error(`a worker could not start: ${reply.cause}`);
      else if (!stopped) lose(waiting, reply.cause, worker);
    }
  }

  function lose({ task, tried }: Waiting<Task>, cause: string, worker: number): void {
    if (tried + 1 < tries) again.push({ task, tried: tried + 1 });
    else {
      const message = `the worker was lost ${tries} times: ${cause}`;
      tell({ task, failure: { message, cause: "lost" }, worker });
    }
  }

  const stop = (afterMs: number) => {
    stopped = true;
    ending ??= setTimeout(() => {
      for (const hand of busy) void hand.end();
    }, afterMs);
  };
  const abort = () => stop(graceMs);

  async function all(): Promise<{ readonly cancelled: boolean }> {
    signal?.addEventListener("abort", abort, { once: true });
    if (signal?.aborted) abort();
    try {
      const shares = Array.from({ length: hands.count }, (_, slot) =>
        share(slot).catch((error: unknown) => {
          stop(graceMs);
          throw error;
        }),
      );
      const broken = (await Promise.allSettled(shares)).find(({ status }) => status === "rejected");
      if (broken !== undefined) throw (broken as PromiseRejectedResult).reason;
      await open;
      return { cancelled: stopped };
    } finally {
      clearTimeout(ending);
      signal?.removeEventListener("abort", abort);
    }
  }

  return { ended: all(), stop };
}
