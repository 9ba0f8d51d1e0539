import { type Parameters, runStrategies, type World } from "@searoom/model";
import { outlives } from "../stage/Timeline.ts";

/** One future under one strategy: what bets are settled by and fans are drawn from. */
export interface Future {
  readonly strategy: string;
  readonly replication: number;
  readonly digest: string;
  readonly outlives: boolean;
  /** Share of all use cases that the firm in question serves, by month since its launch. */
  readonly share: Float32Array;
}

/** One replication under several strategies, which meet the same customers and the same luck. */
export function futuresOf(
  parameters: Parameters,
  seed: number,
  replication: number,
  strategies: readonly string[],
): readonly Future[] {
  const seen = new Map<string, Seen>();
  const outcomes = runStrategies(parameters, {
    seed,
    replication,
    strategies,
    watch: (world, strategy) => {
      if (strategy === null) return;
      let one = seen.get(strategy);
      if (one === undefined) seen.set(strategy, (one = beginOf(world, parameters.months)));
      one.share[one.months++] = world.firms.columns.users[one.focus] / world.jobs.count;
      if (one.months === parameters.months) one.isLonger = settle(world, one);
    },
  });
  return outcomes.map(({ strategy, digest }) => {
    const one = seen.get(strategy);
    return {
      strategy,
      replication,
      digest,
      outlives: one?.isLonger ?? false,
      share: one?.share ?? new Float32Array(0),
    };
  });
}

interface Seen {
  readonly focus: number;
  readonly rivals: readonly number[];
  readonly share: Float32Array;
  months: number;
  isLonger: boolean;
}

function beginOf({ firms }: World, months: number): Seen {
  const { alive, selling, focus } = firms.columns;
  const rivals: number[] = [];
  for (let firm = 0; firm < firms.count; firm++)
    if (alive[firm] === 1 && selling[firm] === 1 && focus[firm] === 0) rivals.push(firm);
  return {
    focus: focus.indexOf(1),
    rivals,
    share: new Float32Array(months),
    months: 0,
    isLonger: false,
  };
}

function settle({ firms }: World, { focus, rivals }: Seen): boolean {
  const { alive, exitMonth } = firms.columns;
  const end = (firm: number) => (alive[firm] === 1 ? null : exitMonth[firm]);
  return outlives(end(focus), rivals.map(end));
}
