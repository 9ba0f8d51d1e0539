import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import type { ScenarioError } from "@searoom/scenario";
import { builtStudio, serveStudio } from "@searoom/studio/serve";
import * as Effect from "effect/Effect";
import * as Option from "effect/Option";
import type { ViewInput } from "../commands/view.ts";
import { print } from "../terminal/print.ts";
import { UserError } from "../UserError.ts";
import { openScenario } from "./openScenario.ts";
import { strategyOf } from "./strategyOf.ts";

/** Serves the studio, on a scenario if one is asked for, until the person has seen enough. */
export function viewScenario(input: ViewInput): Effect.Effect<void, ScenarioError | UserError> {
  return Effect.gen(function* () {
    if (!existsSync(join(builtStudio, "index.html")))
      return yield* Effect.fail(
        new UserError({
          message:
            "the studio has not been built here; npx -y pnpm@12.21.0 studio:build does it, in a few seconds",
        }),
      );
    const opened = yield* openedBy(input);
    const { address, close } = yield* Effect.promise(() =>
      serveStudio(opened === null ? {} : { "opened.json": opened }),
    );
    const page = opened === null ? address : `${address}#opened`;
    yield* print(`The studio is at ${page} until Ctrl-C.`);
    if (!input.noOpen) openBrowser(page);
    yield* Effect.promise(() => interrupted());
    yield* Effect.promise(() => close());
  });
}

/** The scenario as the page reads it; null where the page's own is meant. */
function openedBy(input: ViewInput): Effect.Effect<string | null, ScenarioError | UserError> {
  return Effect.gen(function* () {
    if (Option.isNone(input.scenario)) {
      const given =
        Option.isSome(input.strategy) || Option.isSome(input.months) || input.set.length > 0;
      if (given)
        return yield* Effect.fail(
          new UserError({ message: "--strategy, --months and --set change a scenario: name one" }),
        );
      return null;
    }
    const { scenario: name, months, set } = input;
    const scenario = yield* openScenario({ scenario: name.value, months, set });
    const strategy = yield* strategyOf(input, scenario);
    const { title, parameters } = scenario;
    return JSON.stringify({ name: scenario.name, title, seed: input.seed, strategy, parameters });
  });
}

function interrupted(): Promise<void> {
  return new Promise((done) => {
    const end = () => done();
    process.once("SIGINT", end).once("SIGTERM", end);
  });
}

/** Asks the system to show a page. Where it cannot, the address that was printed is enough. */
function openBrowser(page: string): void {
  const openers: Readonly<Record<string, readonly [string, ...string[]]>> = {
    darwin: ["open"],
    win32: ["explorer"],
  };
  const [command, ...words] = openers[process.platform] ?? ["xdg-open"];
  const child = spawn(command, [...words, page], { stdio: "ignore", detached: true });
  child.on("error", () => {});
  child.unref();
}
