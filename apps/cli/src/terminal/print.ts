import * as Effect from "effect/Effect";
import { isSystemError, whyNotWritten } from "../store/whyNotWritten.ts";
import { UserError } from "../UserError.ts";

/**
 * Writes to standard output and waits until it is out.
 *
 * **Details** A reader that has seen enough (`| head`) is no error; a full disk behind `> file` is one.
 */
export function print(text: string): Effect.Effect<void, UserError> {
  return Effect.callback((resume) => {
    const { stdout } = process;
    // The callback below says the same; without a listener the process would end with a stack trace.
    const alreadyHandled = () => {};
    stdout.once("error", alreadyHandled);
    stdout.write(text.endsWith("\n") ? text : `${text}\n`, (error) => {
      // The event comes after the callback: the listener has to outlive it when there was an error.
      if (error === null || error === undefined) stdout.off("error", alreadyHandled);
      resume(
        error === null || error === undefined || (isSystemError(error) && error.code === "EPIPE")
          ? Effect.void
          : Effect.fail(
              new UserError({
                message: `cannot write to standard output: ${whyNotWritten(error)}`,
              }),
            ),
      );
    });
  });
}

/** One note on standard error, which stays free for people when standard output is read by a program. */
export function note(text: string): void {
  process.stderr.write(`${text}\n`);
}
