import { planPoints, priceBatch } from "@searoom/experiments";
import { createResolver, readExperimentFile } from "@searoom/experiments/file";
import type { ScenarioError } from "@searoom/scenario";
import * as Effect from "effect/Effect";
import * as Option from "effect/Option";
import type { PlanInput } from "../commands/plan.ts";
import { planStory } from "../tell/planStory.ts";
import { finishingOnInterrupt } from "../terminal/finishingOnInterrupt.ts";
import { toJson } from "../terminal/json.ts";
import { pageFor } from "../terminal/page.ts";
import { print } from "../terminal/print.ts";
import { UserError } from "../UserError.ts";
import { findExperiment } from "./findExperiment.ts";
import { pilot } from "./pilot.ts";

/** What a batch would cost and could not answer; a few runs are made to find out, and thrown away. */
export function planExperiment(input: PlanInput): Effect.Effect<void, ScenarioError | UserError> {
  return Effect.gen(function* () {
    const file = findExperiment(input.experiment) ?? input.experiment;
    const { experiment, scenario } = yield* readExperimentFile(file);
    const planned = planPoints(experiment);
    const resolve = createResolver(experiment, scenario.resolved);
    yield* finishingOnInterrupt((signal) =>
      Effect.gen(function* () {
        const tried = yield* Effect.promise(() =>
          pilot(experiment, planned.points, resolve, Option.getOrNull(input.workers), signal),
        );
        if (signal.aborted) return;
        if (tried.seen === null)
          return yield* new UserError({
            message: `none of the points that were tried could be run: ${tried.why}`,
          });
        const months = experiment.months ?? scenario.parameters.months;
        const price = priceBatch(experiment, planned, months, tried.seen);
        const { name, title, question } = experiment;
        yield* print(
          input.json
            ? toJson({ experiment: name, scenario: scenario.name, ...price, pilot: tried.seen })
            : planStory({ title, question, price, pilot: tried.seen }, pageFor(process.stdout)),
        );
      }),
    );
  });
}
