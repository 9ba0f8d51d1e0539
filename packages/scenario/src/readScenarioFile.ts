import { basename, extname } from "node:path";
import type { Parameters } from "@searoom/model";
import { Effect, Result } from "effect";
import { applyOverrides } from "./applyOverrides.ts";
import { blameOverrides } from "./blameOverrides.ts";
import { decodeDocument } from "./decodeDocument.ts";
import { withFallback } from "./Located.ts";
import { inReadingOrder, type Mistake } from "./Mistake.ts";
import { readBeside } from "./readBeside.ts";
import { readExtended } from "./readExtended.ts";
import { ScenarioError } from "./ScenarioError.ts";
import type { Figure } from "./schema/Figure.ts";
import type { ScenarioDocument } from "./schema/ScenarioDocument.ts";
import { standardStrategies } from "./schema/Strategy.ts";
import { toParameters } from "./toParameters.ts";

/** A scenario as it will be run. */
export interface Scenario {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  /** What it asks, or "". */
  readonly question: string;
  /** What was counted elsewhere, by outcome. */
  readonly figures: Readonly<Record<string, Figure>>;
  /** The file as it was asked for. */
  readonly file: string;
  readonly parameters: Parameters;
  /** The whole document with everything that it extends, every override and every default: plain JSON, for provenance. Written to a file it is a scenario that runs the same. */
  readonly resolved: ScenarioDocument;
}

export interface ReadOptions {
  /** `path=value`, applied in order after everything that the file extends. */
  readonly overrides?: readonly string[];
}

/**
 * Reads, resolves and checks a scenario file.
 *
 * All mistakes come together, those of the options with those of the file; only what cannot be parsed hides what comes
 * after it. Nothing here waits, so `Effect.runSync` will do.
 */
export function readScenarioFile(
  file: string,
  options: ReadOptions = {},
): Effect.Effect<Scenario, ScenarioError> {
  return Effect.suspend(() =>
    Effect.fromResult(
      Result.mapError(
        readScenario(file, options.overrides ?? []),
        (mistakes) => new ScenarioError({ mistakes: inReadingOrder(mistakes) }),
      ),
    ),
  );
}

function readScenario(
  file: string,
  overrides: readonly string[],
): Result.Result<Scenario, readonly Mistake[]> {
  return Result.gen(function* () {
    const extended = yield* readBeside(yield* readExtended(file), file);
    const name = nameFromFile(file);
    const named = withFallback(withFallback(extended, "name", name), "title", name);
    const whole = withFallback(named, "strategies", standardStrategies);
    const { root, mistakes } = applyOverrides(whole, overrides);
    const decoded = Result.mapError(decodeDocument(root), (found) =>
      blameOverrides(found, whole, overrides),
    );
    if (mistakes.length > 0) {
      return yield* Result.fail(
        Result.isFailure(decoded) ? [...mistakes, ...decoded.failure] : mistakes,
      );
    }
    const resolved = yield* decoded;
    const { title, description, question, figures } = resolved;
    return {
      name: resolved.name,
      title,
      description,
      question,
      figures,
      file,
      parameters: toParameters(resolved),
      resolved,
    };
  });
}

function nameFromFile(file: string): string {
  const words = basename(file, extname(file))
    .toLowerCase()
    .match(/[a-z0-9]+/g);
  return words === null ? "scenario" : words.join("-").slice(0, 80);
}
