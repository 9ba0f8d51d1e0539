import { designKinds } from "../designs/Design.ts";
import type { Experiment } from "../Experiment.ts";
import type { PlannedPoints } from "./planPoints.ts";

/** What a short pilot has shown of single runs. */
export interface Pilot {
  /** CPU of one run. */
  readonly secondsPerRun: number;
  readonly workers: number;
  /** Of the whole process with its workers. */
  readonly memoryBytes: number;
}

/** From what is certain to what is possible. */
export interface Span {
  readonly least: number;
  readonly most: number;
}

export interface BatchPrice {
  /** Points that are run, and how many were drawn for them. */
  readonly points: number;
  readonly drawn: number;
  readonly rejectedShare: number;
  readonly strategies: number;
  /** Of each point. */
  readonly replications: Span;
  /** Of the design. */
  readonly runs: Span;
  /** Of the map of the best strategy; null: none is asked for. */
  readonly flipRuns: Span | null;
  /** Of the search; null: none is asked for. */
  readonly searchRuns: number | null;
  readonly seconds: Span;
  readonly memoryBytes: number;
  readonly storeBytes: Span;
  /** What the batch could not answer. */
  readonly unanswered: readonly string[];
}

/** Bytes of a stored run: the number that a store keeps to with ten outcomes, most of it hashes and digests, and a number each. */
const bytesPerRun = 600;
const bytesPerNumber = 40;

/** What a batch would cost, and what it would leave open. */
export function priceBatch(
  experiment: Experiment,
  planned: PlannedPoints,
  months: number,
  pilot: Pilot,
): BatchPrice {
  const { replications, strategies, flip, search, outcomes, series, limits } = experiment;
  const points = planned.points.filter(({ rejected }) => !rejected).length;
  const arms = Object.keys(strategies).length;
  const { initial, most } = replications;
  const grows = replications.stop !== null || replications.allocate !== "equal";
  const ofPoint = { least: initial, most: grows ? most : initial };
  const runs = scaled(ofPoint, points * arms);
  const onMap = flip?.arms?.length ?? arms;
  const flipRuns = flip && {
    least: flip.initial ** 2 * onMap * initial,
    most: flip.budget ?? (flip.initial * 2 ** flip.depth) ** 2 * onMap * most,
  };
  const searchRuns = search && search.population * search.generations * search.replications;
  const all = {
    least: runs.least + (flipRuns?.least ?? 0) + (searchRuns ?? 0),
    most: Math.min(
      runs.most + (flipRuns?.most ?? 0) + (searchRuns ?? 0),
      limits.runs ?? Number.POSITIVE_INFINITY,
    ),
  };
  const bytes =
    bytesPerRun + bytesPerNumber * (Object.keys(outcomes).length + series.length * months);
  const seconds = scaled(all, pilot.secondsPerRun / pilot.workers);
  return {
    points,
    drawn: planned.drawn,
    rejectedShare: planned.rejectedShare,
    strategies: arms,
    replications: ofPoint,
    runs,
    flipRuns,
    searchRuns,
    seconds,
    memoryBytes: pilot.memoryBytes,
    storeBytes: scaled(all, bytes),
    unanswered: [...unansweredBy(experiment, planned, seconds)],
  };
}

function scaled({ least, most }: Span, factor: number): Span {
  return { least: least * factor, most: most * factor };
}

function* unansweredBy(
  { factors, design, replications, strategies, flip, limits, treatShare }: Experiment,
  { rejectedShare }: PlannedPoints,
  seconds: Span,
): Iterable<string> {
  const names = Object.keys(factors);
  if (Object.keys(strategies).length === 1)
    yield "which strategy is best: there is one, so that nothing is compared";
  if (names.length === 0)
    yield "under which conditions the answer flips, and what it hangs on: nothing is uncertain but luck";
  else if (flip === null)
    yield "where over two factors the best strategy changes: no flip is asked for";
  if (names.length > 0 && design.type !== "saltelli" && design.type !== "fast")
    yield `which share of the variance a factor explains alone and with others: Sobol' indices need type saltelli or fast, not ${design.type}`;
  const kind = designKinds.find(({ name }) => name === design.type);
  if (names.length > 0 && typeof kind?.extensible === "string")
    yield `more points later: ${design.type} cannot grow, since ${kind.extensible}`;
  if (replications.stop === null && replications.allocate === "equal" && names.length > 0)
    yield `which strategy is best at a single point, unless they lie far apart: each has ${replications.initial} replications and no more`;
  if (replications.luck === "own" && names.length > 0)
    yield "how one point differs from another by its factors alone: each has its own luck (luck: shared changes that)";
  if (rejectedShare > 0.5)
    yield "what holds in most of the space that the factors span: constraints reject more than half of it";
  if (limits.minutes !== null && seconds.least > 60 * limits.minutes)
    yield `all that is planned: it would take longer than the ${limits.minutes} minutes that limits leave`;
  if (treatShare === null)
    yield "what happens if rivals copy the strategy: one firm alone changes it (treatShare changes that)";
}
