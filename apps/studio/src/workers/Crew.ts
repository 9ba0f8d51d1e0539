import type { Answers, Reply, Task } from "./Task.ts";

/** Workers in the page, each busy with one task; what waits is given up when something newer is asked. */
export interface Crew {
  readonly ask: <K extends Task["kind"]>(task: Task & { readonly kind: K }) => Promise<Answers[K]>;
  /** Forgets what has not begun: latest wins. */
  readonly forget: () => void;
  readonly leave: () => void;
}

class Forgotten extends Error {}

interface Waiting {
  readonly task: Task;
  readonly done: (answer: never) => void;
  readonly failed: (error: Error) => void;
}

export function createCrew(size: number): Crew {
  const idle: Worker[] = [];
  const all: Worker[] = [];
  const busy = new Map<Worker, Waiting>();
  let queue: Waiting[] = [];
  let lastId = 0;

  function hire(): Worker | undefined {
    if (idle.length > 0) return idle.pop();
    if (all.length >= size) return undefined;
    const worker = new Worker(new URL("./modelWorker.ts", import.meta.url), { type: "module" });
    all.push(worker);
    worker.addEventListener("message", ({ data }: MessageEvent<Reply>) => {
      const waiting = busy.get(worker);
      busy.delete(worker);
      idle.push(worker);
      if (data.answer === null) waiting?.failed(new Error(data.failure));
      else waiting?.done(data.answer as never);
      next();
    });
    worker.addEventListener("error", (event) => {
      const waiting = busy.get(worker);
      busy.delete(worker);
      all.splice(all.indexOf(worker), 1);
      worker.terminate();
      // What cannot even be loaded has no message.
      const { message }: { message?: string } = event;
      waiting?.failed(new Error(message ?? "a worker was lost"));
      next();
    });
    return worker;
  }

  function next(): void {
    while (queue.length > 0) {
      const worker = hire();
      if (worker === undefined) return;
      const [waiting, ...rest] = queue;
      queue = rest;
      busy.set(worker, waiting);
      worker.postMessage({ id: ++lastId, task: waiting.task });
    }
  }

  return {
    ask: (task) =>
      new Promise((done, failed) => {
        queue.push({ task, done, failed });
        next();
      }),
    forget: () => {
      const given = queue;
      queue = [];
      for (const { failed } of given) failed(new Forgotten("something newer was asked"));
    },
    leave: () => {
      queue = [];
      for (const worker of all) worker.terminate();
    },
  };
}
