import { parentPort, workerData } from "node:worker_threads";
import { type Parameters, run, type RunOptions } from "@searoom/model";

const { parameters, options } = workerData as {
  readonly parameters: Parameters;
  readonly options: RunOptions;
};

parentPort!.postMessage(run(parameters, options));
