import * as Command from "effect/cli/Command";
import * as Flag from "effect/cli/Flag";
import * as Effect from "effect/Effect";
import { asked } from "./experimentFlags.ts";

const { experiment, on } = asked;

const flags = {
  experiment,
  on,
  out: Flag.String("out").pipe(
    Flag.withMetavar("file"),
    Flag.withDescription(
      "Where to, .html or .md; report.html and report.md in the folder of the batch unless told",
    ),
    Flag.optional,
  ),
};

export type ReportVerbInput = Command.Command.Config.Infer<typeof flags>;

export const report = Command.make("report", flags, (input) =>
  Effect.gen(function* () {
    const { reportExperiment } = yield* Effect.promise(
      () => import("../actions/reportExperiment.ts"),
    );
    return yield* reportExperiment(input);
  }),
).pipe(
  Command.withShortDescription("Write what an experiment says as one page, with drawings"),
  Command.withDescription(
    "Write all answers of an experiment that was run as one page: who is best and how sure, where the answer flips, what it " +
      "costs elsewhere, what it depends on, how well it holds, how far to trust it, and where it comes from. HTML that needs " +
      "nothing else, and Markdown with the drawings as tables.",
  ),
  Command.withExamples([
    { command: "searoom report partnering-flip", description: "Into the folder of the batch" },
    {
      command: "searoom report partnering-flip --on survival --out survival.html",
      description: "About another outcome, elsewhere",
    },
  ]),
);
