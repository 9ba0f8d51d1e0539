import { parentPort, workerData } from "node:worker_threads";
import { type Form, limitNamed } from "@searoom/validation";

const { limit, form } = workerData as { readonly limit: string; readonly form: Form };

parentPort!.postMessage(limitNamed(limit).rows(form));
