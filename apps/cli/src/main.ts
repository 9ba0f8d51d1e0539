import * as NodeRuntime from "@effect/platform-node/NodeRuntime";
import * as NodeServices from "@effect/platform-node/NodeServices";
import { readFileSync } from "node:fs";
import * as CliConfig from "effect/cli/CliConfig";
import * as Command from "effect/cli/Command";
import * as GlobalFlag from "effect/cli/GlobalFlag";
import * as Effect from "effect/Effect";
import { batch } from "./commands/batch.ts";
import { check } from "./commands/check.ts";
import { compare } from "./commands/compare.ts";
import { diff } from "./commands/diff.ts";
import { exportBatch } from "./commands/export.ts";
import { extend } from "./commands/extend.ts";
import { list } from "./commands/list.ts";
import { plan } from "./commands/plan.ts";
import { rerun } from "./commands/rerun.ts";
import { resume } from "./commands/resume.ts";
import { run } from "./commands/run.ts";
import { status } from "./commands/status.ts";
import { validate } from "./commands/validate.ts";
import { view } from "./commands/view.ts";
import { verify } from "./commands/verify.ts";
import { why } from "./commands/why.ts";
import { discover } from "./commands/discover.ts";
import { flip } from "./commands/flip.ts";
import { report } from "./commands/report.ts";
import { robust } from "./commands/robust.ts";
import { sense } from "./commands/sense.ts";
import { twins } from "./commands/twins.ts";
import { value } from "./commands/value.ts";
import { exitCode, sayWhatWentWrong } from "./terminal/failures.ts";
import { presenter } from "./terminal/presenter.ts";

const searoom = Command.make("searoom").pipe(
  Command.withDescription(
    "Simulate a market of start-ups and incumbents: one run as a story, or many to find out whom to sell with.",
  ),
  Command.withExamples([
    { command: "searoom run industrial-ai", description: "One run, told as a story" },
    {
      command: "searoom compare industrial-ai",
      description: "Which strategy is best, and how sure that is",
    },
    { command: "searoom list", description: "What there is to run" },
    {
      command: "searoom --completions bash > ~/.local/share/bash-completion/completions/searoom",
      description: "Completion for a shell",
    },
  ]),
  Command.withSubcommands([
    run,
    why,
    compare,
    view,
    plan,
    check,
    list,
    validate,
    flip,
    robust,
    sense,
    discover,
    value,
    twins,
    report,
    batch,
    resume,
    status,
    extend,
    rerun,
    exportBatch,
    verify,
    diff,
  ]),
);

const { version } = JSON.parse(
  readFileSync(new URL("../package.json", import.meta.url), "utf8"),
) as {
  readonly version: string;
};

const words = process.argv.slice(2);

// `searoom help run` is what many type first.
Command.runWith(searoom, { version })(
  words[0] === "help" ? [...words.slice(1), "--help"] : words,
).pipe(
  Effect.provide([
    NodeServices.layer,
    presenter,
    CliConfig.layer({ builtIns: [GlobalFlag.Help, GlobalFlag.Version, GlobalFlag.Completions] }),
  ]),
  Effect.tapCause(sayWhatWentWrong),
  NodeRuntime.runMain({ disableErrorReporting: true, teardown: exitCode }),
);
