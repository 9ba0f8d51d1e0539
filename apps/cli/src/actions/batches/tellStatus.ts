import { stateOf } from "@searoom/experiments/store";
import * as Effect from "effect/Effect";
import type { StatusInput } from "../../commands/status.ts";
import { several, whole } from "../../tell/numbers.ts";
import { sections } from "../../tell/sections.ts";
import { table } from "../../tell/table.ts";
import { commandLine, invocation } from "../../terminal/invocation.ts";
import { toJson } from "../../terminal/json.ts";
import { pageFor } from "../../terminal/page.ts";
import { print } from "../../terminal/print.ts";
import type { UserError } from "../../UserError.ts";
import { readStore } from "./readStore.ts";

/** Where a batch stands: what is stored, what is missing, what failed and why. */
export function tellStatus({ experiment, json }: StatusInput): Effect.Effect<void, UserError> {
  return Effect.gen(function* () {
    const seen = yield* readStore(experiment, async (store, { folder }) => {
      const { stored, round, results } = await stateOf(store);
      const failures = await store.query(
        `SELECT status, message, count(*)::INTEGER AS runs, min(seed) AS seed, arg_min(run_hash, seed) AS run
         FROM run WHERE status <> 'ok' GROUP BY ALL ORDER BY runs DESC, message`,
      );
      const sessions = await store.query(
        `SELECT session, verb, strftime(started, '%Y-%m-%d %H:%M') AS started, coalesce(outcome, 'cut off') AS outcome,
                coalesce(left(git_commit, 8), '') || CASE WHEN git_dirty THEN ' and changes' ELSE '' END AS code,
                (SELECT count(*)::INTEGER FROM run WHERE run.session = session.session) AS runs
         FROM session ORDER BY session`,
      );
      const { name, title } = store.header().experiment;
      const points = results.points.filter(({ rejected }) => !rejected).length;
      return {
        name,
        title,
        folder,
        stored,
        points,
        strategies: results.strategies,
        round,
        failures,
        sessions,
      };
    });
    if (json) return yield* print(toJson(seen));
    const { title, folder, stored, points, strategies, round, failures, sessions } = seen;
    const { paint, columns } = pageFor(process.stdout);
    yield* print(
      sections(
        [
          paint("bold", title),
          `${several(stored, "run")} stored: ${several(points, "point")}, ${several(strategies.length, "strategy", "strategies")}.`,
          round === null
            ? "Nothing is left to run."
            : `Round ${round.number}: ${whole(round.missing)} of ${several(round.runs, "run")} missing.`,
        ],
        failures.length === 0
          ? []
          : [
              paint("bold", "Failed"),
              ...table(
                failures.map(({ runs, run, message }) => [
                  whole(runs as number),
                  String(run).slice(0, 8),
                  String(message),
                ]),
                { page: columns },
              ),
            ],
        [
          paint("bold", "Sessions"),
          ...table(
            sessions.map((one) => [
              String(one["session"]),
              String(one["verb"]),
              String(one["started"]),
              several(one["runs"] as number, "run"),
              String(one["outcome"]),
              String(one["code"]),
            ]),
            { page: columns },
          ),
        ],
        round === null ? [] : [`Go on:  ${invocation()} ${commandLine(["resume", folder])}`],
      ).join("\n"),
    );
  });
}
