import { record } from "../recording/record.ts";
import { futuresOf } from "./Future.ts";
import type { Reply, Task } from "./Task.ts";

self.addEventListener("message", ({ data }: MessageEvent<{ id: number; task: Task }>) => {
  const { id, task } = data;
  let reply: Reply;
  try {
    reply = { id, answer: answerTo(task), failure: "" };
  } catch (error) {
    reply = { id, answer: null, failure: error instanceof Error ? error.message : String(error) };
  }
  self.postMessage(reply);
});

function answerTo(task: Task): Reply["answer"] {
  switch (task.kind) {
    case "record":
      return record(task.parameters, task.options);
    case "futures":
      return futuresOf(task.parameters, task.seed, task.replication, task.strategies);
  }
}
