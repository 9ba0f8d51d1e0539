import * as Argument from "effect/cli/Argument";
import * as Command from "effect/cli/Command";
import * as Effect from "effect/Effect";

const files = Argument.String("file").pipe(
  Argument.withDescription("Scenario files, or names of scenarios"),
  Argument.variadic({ min: 1 }),
);

export const check = Command.make("check", { files }, (input) =>
  Effect.gen(function* () {
    const { checkFiles } = yield* Effect.promise(() => import("../actions/checkFiles.ts"));
    return yield* checkFiles(input.files);
  }),
).pipe(
  Command.withShortDescription("Show every mistake in scenario files"),
  Command.withDescription(
    "Read scenario files with everything that they extend and show every mistake with its file, line and column. The exit " +
      "code is 2 if there is one.",
  ),
  Command.withExamples([
    { command: "searoom check scenarios/*.yaml", description: "Every scenario of a folder" },
  ]),
);
