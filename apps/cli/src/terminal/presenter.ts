import type * as CliError from "effect/cli/CliError";
import * as CliOutput from "effect/cli/CliOutput";
import * as Effect from "effect/Effect";
import { paintFor } from "./paint.ts";
import { note, print } from "./print.ts";

/**
 * Help goes to standard output and mistakes to standard error, each in one line.
 *
 * effect's own presenter prints the whole help on standard output at every slip of the keyboard.
 */
export const presenter = CliOutput.layerPresenter({
  present: (event) => {
    const colors = paintFor(process.stdout)("bold", "x") !== "x";
    const formatter = CliOutput.defaultFormatter({ colors, globalFlags: "summary" });
    switch (event._tag) {
      case "Help":
        return Effect.orDie(print(formatter.formatHelpDoc(event.helpDoc)));
      case "Version":
        return Effect.orDie(print(`${event.name} ${event.version}`));
      case "InvalidInvocation":
        return Effect.sync(() => {
          for (const error of event.errors) note(`searoom: ${inOneLine(error)}`);
          note(`See: ${event.commandPath.join(" ")} --help`);
        });
    }
  },
});

function inOneLine(error: CliError.CliError): string {
  const [message] = error.message.split("\n");
  const suggestions = "suggestions" in error ? error.suggestions : [];
  return suggestions.length === 0
    ? message
    : `${message}. Did you mean ${suggestions.join(" or ")}?`;
}
