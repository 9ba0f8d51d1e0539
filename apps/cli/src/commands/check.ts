import * as Argument from "effect/cli/Argument";
import * as Command from "effect/cli/Command";
import * as Flag from "effect/cli/Flag";
import * as Effect from "effect/Effect";

const files = Argument.String("file").pipe(
  Argument.withDescription("Files of scenarios and experiments, or their names"),
  Argument.variadic({ min: 1 }),
);

const json = Flag.Boolean("json").pipe(
  Flag.withDescription(
    "Print one JSON array of mistakes, empty without any: file, line, column, path, found, allowed, suggestion; null where there is none",
  ),
  Flag.withDefault(false),
);

export const check = Command.make("check", { files, json }, (input) =>
  Effect.gen(function* () {
    const { checkFiles } = yield* Effect.promise(() => import("../actions/checkFiles.ts"));
    return yield* checkFiles(input);
  }),
).pipe(
  Command.withShortDescription("Show every mistake in files of scenarios and experiments"),
  Command.withDescription(
    "Read scenarios with everything that they extend, and experiments with their scenarios, and show every mistake with its file, line and column. The exit " +
      "code is 2 if there is one.",
  ),
  Command.withExamples([
    { command: "searoom check scenarios/*.yaml", description: "Every scenario of a folder" },
    {
      command: "searoom check my-market.yaml --json | jq -r '.[].path'",
      description: "Where the mistakes are, for a script",
    },
  ]),
);
