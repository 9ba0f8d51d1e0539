import { nearestWord } from "@searoom/scenario";
import type * as CliError from "effect/cli/CliError";
import * as CliOutput from "effect/cli/CliOutput";
import type { HelpDoc } from "effect/cli/HelpDoc";
import * as Effect from "effect/Effect";
import { helpPage } from "./helpPage.ts";
import { pageFor } from "./page.ts";
import { note, print } from "./print.ts";

/**
 * Help goes to standard output and mistakes to standard error, each in one line.
 *
 * effect's own presenter prints the whole help on standard output at every slip of the keyboard.
 */
export const presenter = CliOutput.layerPresenter({
  present: (event) => {
    switch (event._tag) {
      case "Help":
        return Effect.orDie(print(helpPage(event.helpDoc, pageFor(process.stdout)).join("\n")));
      case "Version":
        return Effect.orDie(print(`${event.name} ${event.version}`));
      case "InvalidInvocation":
        return Effect.sync(() => {
          for (const error of event.errors) note(`searoom: ${inOneLine(error, event.helpDoc)}`);
          note(`See: ${event.commandPath.join(" ")} --help`);
        });
    }
  },
});

function inOneLine(error: CliError.CliError, { flags }: HelpDoc): string {
  const [message] = error.message.split("\n");
  const suggestions =
    error._tag === "UnrecognizedOption" && error.suggestions.length === 0
      ? flagsLike(error.option, flags)
      : "suggestions" in error
        ? error.suggestions
        : [];
  return suggestions.length === 0
    ? message
    : `${message}. Did you mean ${suggestions.join(" or ")}?`;
}

/** A flag of the same beginning or nearly the same letters: `--strategy` is called `--strategies` elsewhere. */
function flagsLike(option: string, flags: HelpDoc["flags"]): readonly string[] {
  const word = option.replace(/^-+/, "");
  const names = flags.map(({ name }) => name);
  const beginning = word.slice(0, Math.max(3, word.length - 3));
  const alike = names.find((name) => name.startsWith(beginning)) ?? nearestWord(word, names);
  return alike === null ? [] : [`--${alike}`];
}
