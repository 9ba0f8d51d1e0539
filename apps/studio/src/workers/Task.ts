import type { Parameters } from "@searoom/model";
import type { RecordOptions } from "../recording/record.ts";
import type { Recording } from "../recording/Recording.ts";
import type { Future } from "./Future.ts";

/** What a worker is asked, and what it answers. */
export type Task =
  | { readonly kind: "record"; readonly parameters: Parameters; readonly options: RecordOptions }
  | {
      readonly kind: "futures";
      readonly parameters: Parameters;
      readonly seed: number;
      readonly replication: number;
      readonly strategies: readonly string[];
    };

export interface Answers {
  readonly record: Recording;
  readonly futures: readonly Future[];
}

export interface Reply {
  readonly id: number;
  readonly answer: Recording | readonly Future[] | null;
  /** Why there is no answer. */
  readonly failure: string;
}
