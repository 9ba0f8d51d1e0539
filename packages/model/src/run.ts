import { focusOrdinal, foundFirm, treat } from "./actions/foundFirm.ts";
import { burnIn } from "./burnIn.ts";
import { initialiseWorld } from "./initialise/world.ts";
import { dyadsOf } from "./observe/dyads.ts";
import { digestText } from "./observe/digest.ts";
import { measureOutcomes, outcomeDefinitions } from "./observe/outcomes.ts";
import { createRecorder, marketTable, panelOf } from "./observe/Recorder.ts";
import type {
  BurnInParameters,
  FocusParameters,
  Parameters,
  PolicyParameters,
} from "./Parameters.ts";
import type { FirmRecord, RunOptions, RunResult, Table } from "./RunResult.ts";
import { stepMarkets } from "./stepMarkets.ts";
import { checkWorld } from "./world/checkWorld.ts";
import { exitCauses, partneringPolicies } from "./world/codes.ts";
import type { Market } from "./world/Market.ts";
import { copyWorld } from "./world/snapshot.ts";
import type { World } from "./world/World.ts";

/** What one strategy came to in one replication. */
export interface StrategyOutcome {
  readonly strategy: string;
  /** In the order of `outcomeDefinitions`. */
  readonly outcomes: Float64Array;
  readonly digest: string;
  readonly burnIn: RunResult["burnIn"];
  /** The monthly table of the market, if it was asked for. */
  readonly market?: Table;
}

export interface ReplicationOptions extends Omit<RunOptions, "strategy"> {
  readonly strategies: readonly string[];
  /** Keep the monthly table of the market. */
  readonly keepMarket?: boolean;
}

/**
 * One run, told: events, panel and outcomes.
 *
 * @throws RangeError for a strategy that the parameters do not name
 */
export function run(parameters: Parameters, options: RunOptions): RunResult {
  const { seed, replication = 0 } = options;
  const start = startOf(parameters, options);
  const strategy = options.strategy ?? defaultStrategy(parameters);
  const recorder = createRecorder();
  start.world.recorder = recorder;
  const before = apply(start.world, strategy, options.treatShare);
  const { world } = start;
  play(world, strategy, options.watch);
  checkWorld(world);
  const values = measureOutcomes(world, before);
  return {
    strategy,
    seed,
    replication,
    months: parameters.months,
    digest: digestText(world.digest),
    outcomes: Object.fromEntries(outcomeDefinitions.map(({ name }, i) => [name, values[i]])),
    burnIn: start.burnIn,
    firms: firmsOf(world),
    dyads: dyadsOf(world),
    panel: panelOf(recorder),
    events: recorder.events,
  };
}

/**
 * One replication of several strategies: all fork from the same start, meet the same customers and have the same luck.
 *
 * @throws RangeError for a strategy that the parameters do not name
 */
export function runStrategies(
  parameters: Parameters,
  options: ReplicationOptions,
): readonly StrategyOutcome[] {
  const start = startOf(parameters, options);
  return options.strategies.map((strategy, i) => {
    const last = i === options.strategies.length - 1;
    const world = last ? start.world : copyWorld(start.world);
    const before = apply(world, strategy, options.treatShare);
    const monthly: number[][] = [];
    if (options.keepMarket === true) world.monthly = monthly;
    play(world, strategy, options.watch);
    const outcome = {
      strategy,
      outcomes: measureOutcomes(world, before),
      digest: digestText(world.digest),
      burnIn: start.burnIn,
    };
    return options.keepMarket === true ? { ...outcome, market: marketTable(monthly) } : outcome;
  });
}

function play(world: World, strategy: string, watch: RunOptions["watch"]): void {
  const { months } = world.parameters;
  for (let month = 0; month < months; month++) {
    stepMarkets(world);
    watch?.(world, strategy);
  }
}

interface Start {
  readonly world: World;
  readonly burnIn: RunResult["burnIn"];
}

function startOf(
  parameters: Parameters,
  { seed, replication = 0, draws, watch, maxMonths = Infinity }: Omit<RunOptions, "strategy">,
): Start {
  const left = maxMonths - parameters.months;
  if (left < 0) throw tooLong(parameters.months, maxMonths);
  const world = initialiseWorld(parameters, seed, replication, draws);
  const settle = (market: World, rule: BurnInParameters, seen?: RunOptions["watch"]) => {
    const most = Math.min(rule.maxMonths, left);
    const stationary = burnIn(market, { ...rule, maxMonths: most }, seen);
    if (!stationary && most < rule.maxMonths)
      throw tooLong(rule.maxMonths + parameters.months, maxMonths);
    return stationary;
  };
  parameters.beside.forEach(({ burnIn: rule }, place) => {
    if (rule !== null) settle(world.beside[place], rule);
  });
  if (parameters.burnIn === null) return { world, burnIn: null };
  const stationary = settle(world, parameters.burnIn, watch);
  return { world, burnIn: { months: world.market.month, stationary } };
}

function tooLong(months: number, most: number): RangeError {
  return new RangeError(
    `expected a run of at most ${most} months, its burn-in included; it would take up to ${months}`,
  );
}

/** Founds or treats the compared firms, and returns the market as it was before them. */
function apply(world: World, strategy: string, treatShare: number | undefined): Market {
  const { parameters, market } = world;
  const policy = parameters.strategies[strategy];
  if (policy === undefined)
    throw new RangeError(
      `no strategy "${strategy}"; there are ${Object.keys(parameters.strategies).join(", ")}`,
    );
  world.forkMonth = market.month;
  for (const beside of world.beside) beside.forkMonth = beside.market.month;
  market.adoptionMonths.fill(-1);
  market.firstEntryMonth = -1;
  if (treatShare !== undefined) {
    world.treatment = { share: treatShare, policy };
    for (let firm = 0; firm < world.firms.count; firm++) treat(world, firm, world.treatment);
  } else if (parameters.focus !== null) foundFocus(world, parameters.focus, policy);
  return {
    ...market,
    wins: market.wins.slice(),
    openedBy: market.openedBy.slice(),
    arrivals: market.arrivals.slice(),
    cartel: { ...market.cartel, ends: market.cartel.ends.slice() },
  };
}

function foundFocus(world: World, focus: FocusParameters, policy: PolicyParameters): void {
  const { parameters, firms } = world;
  const group = parameters.groups.findIndex(({ name }) => name === focus.group);
  const firm = foundFirm(world, group, focusOrdinal, world.market.month, policy);
  const { columns } = firms;
  columns.focus[firm] = 1;
  if (focus.capability !== null)
    columns.capability.set(focus.capability, firm * parameters.components.length);
  if (focus.cashKeur !== null) columns.cash[firm] = focus.cashKeur;
  if (focus.reps !== null) columns.reps[firm] = focus.reps;
}

function defaultStrategy({ focus, strategies }: Parameters): string {
  return focus?.strategy ?? Object.keys(strategies)[0];
}

function firmsOf({ firms, parameters }: World): FirmRecord[] {
  const { columns, count } = firms;
  const K = parameters.components.length;
  return Array.from({ length: count }, (_, firm) => {
    const group = parameters.groups[columns.group[firm]];
    const cause = exitCauses[columns.exitCause[firm]];
    return {
      group: group.name,
      label: group.label,
      founded: columns.founded[firm],
      focus: columns.focus[firm] === 1,
      treated: columns.treated[firm] === 1,
      partnering: partneringPolicies[columns.partnering[firm]],
      capability: Array.from(columns.capability.subarray(firm * K, (firm + 1) * K)),
      exit: cause === "" ? null : { month: columns.exitMonth[firm], cause },
    };
  });
}
