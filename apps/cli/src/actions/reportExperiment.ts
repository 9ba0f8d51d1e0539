import { dirname, join } from "node:path";
import * as Effect from "effect/Effect";
import * as Option from "effect/Option";
import type { ReportVerbInput } from "../commands/report.ts";
import { experimentReport } from "../report/experimentReport.ts";
import { mayBeReport, writeReport } from "../report/writeReport.ts";
import { commandLine, invocation } from "../terminal/invocation.ts";
import { print } from "../terminal/print.ts";
import type { UserError } from "../UserError.ts";
import { outcomeOf, workedOut } from "./answering.ts";
import { findStore, openResults } from "./openResults.ts";

/** Works every answer of a batch out and writes them as one page. */
export function reportExperiment({
  experiment: word,
  on,
  out,
}: ReportVerbInput): Effect.Effect<void, UserError> {
  return Effect.gen(function* () {
    const files = yield* writeReports(word, on, out);
    yield* print(files.map((file) => `written: ${file}`).join("\n"));
  });
}

/**
 * Writes the report of a batch, in both forms into its folder unless told where.
 *
 * @returns the files that were written
 */
export function writeReports(
  word: string,
  asked: Option.Option<string>,
  out: Option.Option<string>,
): Effect.Effect<readonly string[], UserError> {
  return Effect.gen(function* () {
    if (Option.isSome(out)) yield* mayBeReport(out.value);
    const stored = yield* openResults(word);
    const on = yield* outcomeOf(stored.results, asked);
    const files = Option.match(out, {
      onSome: (file) => [file],
      onNone: () =>
        ["report.html", "report.md"].map((name) => join(dirname(findStore(word)!), name)),
    });
    const report = yield* workedOut(() =>
      experimentReport({
        results: stored.results,
        on,
        left: stored.left,
        provenance: stored.provenance,
        command: `${invocation()} ${commandLine(["report", word, ...Option.match(asked, { onNone: () => [], onSome: (name) => ["--on", name] })])}`,
      }),
    );
    for (const file of files) yield* writeReport(file, report);
    return files;
  });
}
