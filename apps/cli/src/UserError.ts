import * as Data from "effect/Data";
import * as Runtime from "effect/Runtime";

/** Something that the person at the keyboard can put right: one message, exit code 2, no stack trace. */
export class UserError extends Data.TaggedError("UserError")<{ readonly message: string }> {
  override readonly [Runtime.errorExitCode] = 2;
  override readonly [Runtime.errorReported] = false;
}
