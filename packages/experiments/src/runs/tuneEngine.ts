import { setFlagsFromString } from "node:v8";

/**
 * Lets the engine put more of the small functions that a month calls into their callers: the allowance of every function
 * is sized for web pages, and a decision calls more than it pays for.
 *
 * For the whole process, so that workers started afterwards have it too. Nothing but the time changes.
 *
 * @source docs/decisions/0011-numbers-without-boxes.md, with what it is worth
 */
export function tuneEngine(): void {
  setFlagsFromString("--max-inlined-bytecode-size-cumulative=5000");
}
