import { parting, type Results, type TwinSeeds, twinSeeds } from "@searoom/experiments";
import { createResolver } from "@searoom/experiments/file";
import type { ScenarioDocument } from "@searoom/scenario";
import * as Effect from "effect/Effect";
import type { TwinsInput } from "../commands/twins.ts";
import { conditionsWords } from "../tell/answers/factorWords.ts";
import { type TwinRuns, twinsStory } from "../tell/answers/twinsStory.ts";
import { toJson } from "../terminal/json.ts";
import { pageFor } from "../terminal/page.ts";
import { print } from "../terminal/print.ts";
import { runInThread } from "../threads/runInThread.ts";
import { UserError } from "../UserError.ts";
import { outcomeOf, pairOf, titled, workedOut } from "./answering.ts";
import { openResults, type StoredResults } from "./openResults.ts";

/** Two draws of luck either side of a flip, both strategies run under each and told by where they part. */
export function tellTwins(input: TwinsInput): Effect.Effect<void, UserError> {
  return Effect.gen(function* () {
    const stored = yield* openResults(input.experiment);
    const { results } = stored;
    const on = yield* outcomeOf(results, input.on);
    const seeds = yield* workedOut(() => {
      const [strategy, reference] = pairOf(results, on, input.pair);
      return twinSeeds(results, { on, strategy, reference });
    });
    const ahead = yield* runBoth(stored, seeds, seeds.ahead.replication);
    const behind = yield* runBoth(stored, seeds, seeds.behind.replication);
    if (input.json)
      return yield* print(
        toJson({
          ...seeds,
          values: valuesOf(results, seeds.point),
          partings: { ahead: ahead.parting, behind: behind.parting },
        }),
      );
    const page = pageFor(process.stdout);
    const where = placeWords(results, seeds.point);
    yield* print(titled(stored, twinsStory(seeds, where, ahead, behind, page), page).join("\n"));
  });
}

function runBoth(
  { results, scenario, seedOf }: StoredResults,
  { strategy, reference, point }: TwinSeeds,
  replication: number,
): Effect.Effect<TwinRuns, UserError> {
  return Effect.gen(function* () {
    const { experiment, points } = results;
    const resolution = createResolver(experiment, JSON.parse(scenario) as ScenarioDocument)(
      points[point].values,
      { strategies: [strategy, reference] },
    );
    if (resolution.status === "invalid")
      return yield* new UserError({ message: resolution.message });
    const { treatShare, replications } = experiment;
    const runs = yield* Effect.forEach([strategy, reference], (name) => {
      const { parameters } = resolution.groups.find(({ strategies }) => strategies.includes(name))!;
      return runInThread(parameters, {
        seed: seedOf(point, name) ?? experiment.seed,
        replication,
        strategy: name,
        draws: replications.crn === "seed" ? "single-stream" : "keyed",
        ...(treatShare === null ? {} : { treatShare }),
      });
    });
    const [first, second] = runs;
    return { first, second, parting: parting(first, second) };
  });
}

function valuesOf({ experiment, points }: Results, point: number) {
  return Object.fromEntries(
    Object.keys(experiment.factors).map((name, f) => [name, points[point].values[f]]),
  );
}

/** `churn is 0.012 and cash at the start is 600 k€`. */
function placeWords(results: Results, point: number): string {
  const { factors } = results.experiment;
  const values = valuesOf(results, point);
  return conditionsWords(
    Object.entries(factors).map(([factor, { label, unit }]) => ({
      factor,
      label: label === "" ? factor : label,
      unit,
      above: null,
      below: null,
      among: [values[factor]],
    })),
  );
}
