import { basename, extname } from "node:path";
import { type Mistake, readScenarioFile, type Scenario, ScenarioError } from "@searoom/scenario";
import {
  inReadingOrder,
  type LocatedMap,
  mistakeOf,
  originAt,
  parseYaml,
  pathsBelow,
  readSourceFile,
  treeReader,
  valueAt,
} from "@searoom/scenario/reading";
import { Effect, Result, SchemaAST } from "effect";
import type { Experiment } from "../Experiment.ts";
import { PlanError } from "../points/PlanError.ts";
import { planPoints } from "../points/planPoints.ts";
import { createPointMaker } from "../points/pointMaker.ts";
import { findScenarioFile } from "./findScenarioFile.ts";
import { readPointsFile } from "./readPointsFile.ts";
import { createResolver } from "./resolver.ts";
import { incoherences } from "./rules/everyRule.ts";
import { wrong } from "./rules/Rule.ts";
import { ExperimentDocument } from "./schema/ExperimentDocument.ts";
import { toExperiment } from "./toExperiment.ts";

/** An experiment as it will be run. */
export interface ExperimentFile {
  /** The file as it was asked for. */
  readonly file: string;
  readonly experiment: Experiment;
  /** The scenario as its file has it, without what the experiment changes. */
  readonly scenario: Scenario;
}

/**
 * Reads and checks an experiment file with its scenario and its points.
 *
 * All mistakes come together, those of the scenario with those of the experiment; only what cannot be parsed hides what comes
 * after it. Nothing here waits, so `Effect.runSync` will do.
 */
export function readExperimentFile(file: string): Effect.Effect<ExperimentFile, ScenarioError> {
  return Effect.suspend(() =>
    Effect.fromResult(
      Result.mapError(
        readExperiment(file),
        (mistakes) => new ScenarioError({ mistakes: inReadingOrder(mistakes) }),
      ),
    ),
  );
}

/** Whether a text is an experiment's and not a scenario's: it names a scenario and has no market of its own. */
export function isExperimentText(text: string): boolean {
  return /^scenario:/m.test(text) && !/^(components|extends|groups):/m.test(text);
}

const everyPath = pathsBelow(SchemaAST.toEncoded(ExperimentDocument.ast));

function readExperiment(file: string): Result.Result<ExperimentFile, readonly Mistake[]> {
  return Result.gen(function* () {
    const { text } = yield* readSourceFile(file, { file, line: null, column: null });
    const root = yield* parseYaml(text, file);
    const scenario = scenarioOf(root, file);
    const kind = {
      schema: ExperimentDocument,
      everyPath,
      incoherences: (document: ExperimentDocument) =>
        Result.isSuccess(scenario) ? incoherences(document, scenario.success.resolved) : [],
    };
    const decoded = treeReader<ExperimentDocument>(kind)(root);
    if (Result.isFailure(scenario))
      return yield* Result.fail([
        ...scenario.failure,
        ...(Result.isFailure(decoded) ? decoded.failure : []),
      ]);
    const document = yield* decoded;
    const { file: pointsFile, rows: listed } = document.design;
    const rows =
      pointsFile === null
        ? listed
        : yield* readPointsFile(
            file,
            pointsFile,
            document.factors,
            originAt(root, ["design", "file"]),
          );
    const { resolved } = scenario.success;
    const experiment = toExperiment(document, resolved, rows, nameFromFile(file));
    const reason = whyNoPoint(experiment, scenario.success);
    if (reason !== null) return yield* Result.fail([mistakeOf(reason, root)]);
    return { file, experiment, scenario: scenario.success };
  });
}

function scenarioOf(root: LocatedMap, file: string): Result.Result<Scenario, readonly Mistake[]> {
  return Result.gen(function* () {
    const word = valueAt(root, ["scenario"]);
    // What is missing or no text is refused by the schema.
    if (word?.kind !== "scalar" || typeof word.value !== "string") return yield* Result.fail([]);
    const found = yield* findScenarioFile(file, word.value, word.origin);
    const read = Effect.runSync(Effect.result(readScenarioFile(found)));
    return yield* Result.mapError(read, ({ mistakes }) => mistakes);
  });
}

/** Why nothing can be run although every number is allowed: constraints that reject all, or a scenario that refuses the middle. */
function whyNoPoint(experiment: Experiment, { resolved }: Scenario) {
  const { design, constraints, factors } = experiment;
  const maker = createPointMaker(experiment);
  let point = maker.fromUnits(
    "design",
    0,
    Object.keys(factors).map(() => 0.5),
  );
  if (constraints.length > 0) {
    // What is spread evenly is spread later: here any points will do.
    const isSpread = design.type === "lhs-maximin" || design.type === "lhs-cd";
    try {
      const { points } = planPoints(
        isSpread ? { ...experiment, design: { ...design, type: "lhs" } } : experiment,
      );
      if (point.rejected) point = points.find(({ rejected }) => !rejected) ?? point;
    } catch (error) {
      if (!(error instanceof PlanError)) throw error;
      return wrong(error.path, error.found, error.allowed);
    }
  }
  const resolution = createResolver(experiment, resolved)(point.values);
  if (resolution.status === "ready") return null;
  const at = Object.keys(factors).length > 0 ? "factors" : "set";
  return wrong(
    [at],
    `numbers that the scenario refuses in the middle of all factors (${resolution.message.replace(/\.$/, "")})`,
    "factors and settings whose middle can be run",
  );
}

function nameFromFile(file: string): string {
  const words = basename(file, extname(file))
    .toLowerCase()
    .match(/[a-z0-9]+/g);
  return words === null ? "experiment" : words.join("-").slice(0, 80);
}
