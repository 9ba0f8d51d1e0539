import * as Data from "effect/Data";
import * as Runtime from "effect/Runtime";

/** What was asked for has been done, and its answer is no: exit code 1, for scripts. */
export class Missed extends Data.TaggedError("Missed")<{ readonly message: string }> {
  override readonly [Runtime.errorExitCode] = 1;
  override readonly [Runtime.errorReported] = false;
}
