import type { FlagDoc, HelpDoc } from "effect/cli/HelpDoc";
import * as Option from "effect/Option";
import { sections } from "../tell/sections.ts";
import { paragraph, table } from "../tell/table.ts";
import type { Page } from "./page.ts";

/** The widest help that is good to read. */
const readable = 96;

/**
 * The help of a command, fitted to the page.
 *
 * effect's own formatter writes each description in one line, which a terminal breaks within words.
 */
export function helpPage(doc: HelpDoc, { paint, columns }: Page): readonly string[] {
  const page = Math.min(readable, columns);
  const part = (title: string, lines: readonly string[]) =>
    lines.length === 0 ? [] : [paint("bold", title), ...lines];
  const rows = (pairs: readonly (readonly [name: string, text: string])[]) =>
    table(
      pairs.map(([name, text]) => [`  ${paint("cyan", name)}`, text]),
      { page },
    );
  const flags = (all: readonly FlagDoc[]) =>
    rows(all.map((flag) => [nameOf(flag), textOf(flag.description)]));
  const [whole] = doc.commandPath ?? [];
  const isWhole = doc.commandPath === undefined || doc.commandPath.length === 1;

  return sections(
    part("DESCRIPTION", paragraph(doc.description, "  ", page)),
    part("USAGE", [`  ${paint("cyan", doc.usage)}`]),
    part(
      "ARGUMENTS",
      rows(
        (doc.args ?? []).map(({ name, variadic, required, description }) => [
          `${name}${variadic && !name.endsWith("...") ? "..." : ""}`,
          `${textOf(description)}${required ? "" : " (optional)"}`,
        ]),
      ),
    ),
    part("FLAGS", flags(doc.flags)),
    isWhole ? part("GLOBAL FLAGS", flags(doc.globalFlags ?? [])) : [],
    part(
      "SUBCOMMANDS",
      rows(
        (doc.subcommands ?? []).flatMap(({ commands }) =>
          commands.map(({ name, shortDescription, description }) => [
            name,
            shortDescription ?? description,
          ]),
        ),
      ),
    ),
    part(
      "EXAMPLES",
      sections(
        ...(doc.examples ?? []).map(({ command, description = "" }) => [
          // Every line begins as a comment of the shell does, so that all can be pasted.
          ...paragraph(description, "  # ", page).map((line) => paint("dim", line)),
          `  ${paint("cyan", command)}`,
        ]),
      ),
    ),
    isWhole ? [] : [`${whole} --help shows what holds for all commands.`],
  );
}

function nameOf({ name, aliases, type }: FlagDoc): string {
  const names = [`--${name}`, ...aliases].join(", ");
  return type === "boolean" ? names : `${names} ${type}`;
}

function textOf(description: Option.Option<string>): string {
  return Option.getOrElse(description, () => "");
}
