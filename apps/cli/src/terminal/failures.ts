import * as Cause from "effect/Cause";
import * as Effect from "effect/Effect";
import * as Exit from "effect/Exit";
import * as Runtime from "effect/Runtime";
import { note } from "./print.ts";

/** What a person is told when a command fails; the stack is for those who ask for it. */
export function sayWhatWentWrong(cause: Cause.Cause<unknown>): Effect.Effect<void> {
  return Effect.sync(() => {
    if (Cause.hasInterruptsOnly(cause)) return;
    const error = Cause.squash(cause);
    // Help after a misuse has been shown where it was noticed.
    if (tagOf(error) === "ShowHelp") return;
    const message = error instanceof Error ? error.message : String(error);
    if (tagOf(error) === "ScenarioError") return note(message);
    if (tagOf(error) === "UserError" || tagOf(error) === "Missed")
      return note(`searoom: ${message}`);
    note(`searoom: this should not happen and is a fault of Searoom: ${message}`);
    if (process.env["SEAROOM_DEBUG"] === undefined) note("SEAROOM_DEBUG=1 shows where.");
    else note(Cause.pretty(cause));
  });
}

/** 0, or 130 after Ctrl-C, 2 for what the person can put right, and 1 for what only we can or where the answer is no. */
export const exitCode: Runtime.Teardown = (exit, onExit) => {
  if (Exit.isFailure(exit) && !Cause.hasInterruptsOnly(exit.cause)) {
    const error = Cause.squash(exit.cause);
    if (tagOf(error) === "ShowHelp" && Runtime.getErrorExitCode(error) !== 0) return onExit(2);
  }
  Runtime.defaultTeardown(exit, onExit);
};

function tagOf(error: unknown): unknown {
  return typeof error === "object" && error !== null && "_tag" in error ? error._tag : undefined;
}
