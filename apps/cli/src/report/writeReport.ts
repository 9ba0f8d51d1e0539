import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, extname, join, resolve } from "node:path";
import * as Effect from "effect/Effect";
import { whyNotWritten } from "../store/whyNotWritten.ts";
import { UserError } from "../UserError.ts";
import type { ReportInput } from "./Report.ts";
import { reportHtml } from "./reportHtml.ts";
import { reportMarkdown } from "./reportMarkdown.ts";
import { reportMark } from "./sectionsOf.ts";

const writers: Readonly<Record<string, (input: ReportInput) => string>> = {
  ".html": reportHtml,
  ".md": reportMarkdown,
};

/** Refuses what is no report, before hours of work are spent on it: a wrong ending, or a file of somebody else's. */
export function mayBeReport(file: string): Effect.Effect<void, UserError> {
  if (writers[extname(file).toLowerCase()] === undefined)
    return Effect.fail(
      new UserError({
        message: `a report ends in .html or .md, and "${basename(file)}" in neither`,
      }),
    );
  return attempt(file, () => {
    if (existsSync(file) && !readFileSync(file, "utf8").slice(0, 200).includes(reportMark))
      throw new Error("there is a file that is not a report of Searoom; choose another name");
  });
}

/** Written beside it first and renamed: an earlier report stays if this one cannot be written. */
export function writeReport(file: string, input: ReportInput): Effect.Effect<void, UserError> {
  return Effect.andThen(
    mayBeReport(file),
    attempt(file, () => {
      const text = writers[extname(file).toLowerCase()](input);
      const folder = dirname(resolve(file));
      const beside = join(folder, `.${basename(file)}.${process.pid}`);
      mkdirSync(folder, { recursive: true });
      try {
        writeFileSync(beside, text);
        renameSync(beside, file);
      } finally {
        rmSync(beside, { force: true });
      }
    }),
  );
}

function attempt(file: string, action: () => void): Effect.Effect<void, UserError> {
  return Effect.try({
    try: action,
    catch: (error) =>
      new UserError({ message: `cannot write the report ${file}: ${whyNotWritten(error)}` }),
  });
}
