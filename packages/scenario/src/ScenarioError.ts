import { Data, Runtime } from "effect";
import { formatMistakes, type Mistake } from "./Mistake.ts";

/** A scenario could not be read: everything that is wrong with it, as far as it could be seen at once. */
export class ScenarioError extends Data.TaggedError("ScenarioError")<{
  readonly mistakes: readonly Mistake[];
}> {
  /** A command that ends with this error prints it itself and exits with 2. */
  override readonly [Runtime.errorExitCode] = 2;
  override readonly [Runtime.errorReported] = false;

  override get message(): string {
    return formatMistakes(this.mistakes);
  }
}
