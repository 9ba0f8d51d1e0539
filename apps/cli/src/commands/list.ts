import * as Argument from "effect/cli/Argument";
import * as Command from "effect/cli/Command";
import * as Effect from "effect/Effect";
import { json } from "./flags.ts";

const folder = Argument.String("folder").pipe(
  Argument.withDescription("Folder to look in; scenarios/ unless told"),
  Argument.optional,
);

export const list = Command.make("list", { folder, json }, (input) =>
  Effect.gen(function* () {
    const { listFolder } = yield* Effect.promise(() => import("../actions/listFolder.ts"));
    return yield* listFolder(input);
  }),
).pipe(
  Command.withShortDescription("List the scenarios and experiments that there are"),
  Command.withDescription(
    "List the scenarios of a folder and of its histories/, and the experiments in its experiments/, with their titles and what they ask.",
  ),
  Command.withExamples([{ command: "searoom list", description: "Scenarios of this repository" }]),
);
