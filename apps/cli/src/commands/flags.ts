import * as Argument from "effect/cli/Argument";
import * as Flag from "effect/cli/Flag";
import * as Option from "effect/Option";

/** Arguments and flags that commands share. */

/** A whole number within bounds. (`Flag.between` counts how often a flag is given.) */
export function wholeNumber(name: string, low: number, high: number): Flag.Flag<number> {
  return Flag.String(name).pipe(
    Flag.withMetavar("number"),
    Flag.filterMap(
      (text) => {
        const value = Number(text);
        return /^\d+$/.test(text) && value >= low && value <= high
          ? Option.some(value)
          : Option.none();
      },
      () => `Expected a whole number from ${low} to ${high}`,
    ),
  );
}

export const scenario = Argument.String("scenario").pipe(
  Argument.withDescription("A scenario file, or the name of one in scenarios/ (see searoom list)"),
);

export const seed = wholeNumber("seed", 0, 2 ** 32 - 1).pipe(
  Flag.withDescription("Where all luck comes from: 0 to 4294967295, 1 unless told"),
  Flag.withDefault(1),
);

export const months = wholeNumber("months", 1, 1200).pipe(
  Flag.withDescription(
    "How long to run (after the burn-in, if there is one) instead of what the scenario says",
  ),
  Flag.optional,
);

export const set = Flag.String("set").pipe(
  Flag.withMetavar("path=value"),
  Flag.withDescription(
    "Change one number of the scenario, for instance utility.price=1.2; as often as you like",
  ),
  // Said here and not only where scenarios are read: the word after it would be refused first.
  Flag.filter(
    (text) => text.includes("="),
    () => "Expected path=value in one word, for instance utility.price=1.2",
  ),
  Flag.atLeast(0),
);

export const json = Flag.Boolean("json").pipe(
  Flag.withDescription(
    'Print one JSON object and nothing else; null stands for "not defined", "Infinity" for "not reached"',
  ),
  Flag.withDefault(false),
);

export const workers = wholeNumber("workers", 1, 256).pipe(
  Flag.withDescription(
    "Threads to work on when there is more than one run; one per core unless told. No result depends on it",
  ),
  Flag.optional,
);
