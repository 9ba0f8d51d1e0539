import { availableParallelism } from "node:os";
import { modelVersion } from "@searoom/model";
import { agrees, type Form, type Limit, limits, type Row } from "@searoom/validation";
import * as Effect from "effect/Effect";
import * as Option from "effect/Option";
import type { DockingInput } from "../commands/validate.ts";
import { didYouMean } from "../didYouMean.ts";
import { Missed } from "../Missed.ts";
import { dockingTable, type HeldLimit } from "../tell/dockingTable.ts";
import { several, whole } from "../tell/numbers.ts";
import { progressLine } from "../tell/progressLine.ts";
import { sections } from "../tell/sections.ts";
import { commandLine, invocation } from "../terminal/invocation.ts";
import { toJson } from "../terminal/json.ts";
import { createLive } from "../terminal/live.ts";
import { pageFor } from "../terminal/page.ts";
import { print } from "../terminal/print.ts";
import { inThread } from "../threads/inThread.ts";
import { UserError } from "../UserError.ts";

/** Does the model become the textbook? Theory beside simulation, limit by limit. */
export function validateDocking(input: DockingInput): Effect.Effect<void, UserError | Missed> {
  return Effect.gen(function* () {
    const form: Form = input.full ? "full" : "short";
    const asked =
      input.limits.length === 0
        ? limits
        : yield* Effect.forEach([...new Set(input.limits)], knownLimit);
    const held = yield* holdLimits(asked, form, Option.getOrElse(input.workers, usualWorkers));
    const rows = held.flatMap((limit) => limit.rows);
    const outside = rows.filter((row) => !agrees(row)).length;
    if (input.json) yield* print(toJson(asData(held, form, rows.length - outside, outside)));
    else {
      const words = ["validate", "docking", ...input.limits, ...(input.full ? ["--full"] : [])];
      const page = pageFor(process.stdout);
      yield* print(
        sections(
          ...dockingTable(held, form, page),
          [
            `${whole(rows.length - outside)} of ${several(rows.length, "row")} in ${several(held.length, "limit")} agree, ${outside} outside`,
          ],
          [`Again:  ${invocation()} ${commandLine(words)}`],
        ).join("\n"),
      );
    }
    if (outside > 0)
      yield* new Missed({ message: `outside their tolerance: ${several(outside, "row")}` });
  });
}

function knownLimit(word: string): Effect.Effect<Limit, UserError> {
  const found = limits.find(({ name }) => name.toLowerCase() === word.toLowerCase());
  if (found !== undefined) return Effect.succeed(found);
  const names = limits.map(({ name }) => name);
  return Effect.fail(
    new UserError({
      message: `no limit "${word}"; allowed: ${names.join(", ")}.${didYouMean(word, names)}`,
    }),
  );
}

function usualWorkers(): number {
  return availableParallelism();
}

/** Each limit on a thread of its own, so many at a time. */
function holdLimits(
  asked: readonly Limit[],
  form: Form,
  workers: number,
): Effect.Effect<readonly HeldLimit[]> {
  return Effect.suspend(() => {
    const live = createLive();
    const startedAt = performance.now();
    const thread = new URL("../threads/limitThread.ts", import.meta.url);
    let done = 0;
    const progress = () =>
      live.show([progressLine(done, asked.length, performance.now() - startedAt, "limit")]);
    progress();
    return Effect.forEach(
      asked,
      ({ name, closedForm, source }) =>
        Effect.map(inThread<readonly Row[]>(thread, { limit: name, form }), (rows) => {
          done++;
          progress();
          return { name, closedForm, source, rows };
        }),
      { concurrency: workers },
    ).pipe(Effect.ensuring(Effect.sync(() => live.clear())));
  });
}

function asData(held: readonly HeldLimit[], form: Form, agreeing: number, outside: number) {
  return {
    form: form === "short" ? "quick" : form,
    modelVersion,
    agreeing,
    outside,
    limits: held.map(({ rows, ...limit }) => ({
      ...limit,
      rows: rows.map((row) => ({ ...row, agrees: agrees(row) })),
    })),
  };
}
