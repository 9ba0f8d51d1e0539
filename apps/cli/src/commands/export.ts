import * as Command from "effect/cli/Command";
import * as Flag from "effect/cli/Flag";
import * as Effect from "effect/Effect";
import { experiment } from "./batchFlags.ts";
import { json } from "./flags.ts";

const flags = {
  experiment,
  to: Flag.String("to").pipe(
    Flag.withMetavar("folder"),
    Flag.withDescription("Folder to write to; that of the batch unless told"),
    Flag.optional,
  ),
  json,
};

export type ExportInput = Command.Command.Config.Infer<typeof flags>;

export const exportBatch = Command.make("export", flags, (input) =>
  Effect.gen(function* () {
    const { exportStore } = yield* Effect.promise(
      () => import("../actions/batches/exportStore.ts"),
    );
    return yield* exportStore(input);
  }),
).pipe(
  Command.withShortDescription("Write a batch as Parquet and CSV"),
  Command.withDescription(
    "Runs beside the factors of their points, points, series, factors, outcomes, strategies and sessions, each as a Parquet and a CSV file. docs/data.md tells what is in them.",
  ),
  Command.withExamples([
    {
      command: "searoom export experiments/partnering-flip --to data",
      description: "For pandas, R or a spreadsheet",
    },
  ]),
);
