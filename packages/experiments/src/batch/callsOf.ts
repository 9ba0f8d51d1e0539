import { createHash } from "node:crypto";
import type { Parameters, PolicyParameters } from "@searoom/model";
import type { Experiment } from "../Experiment.ts";
import type { Together } from "../file/resolver.ts";
import type { Point } from "../Results.ts";
import type { BatchCall } from "../runs/BatchTask.ts";
import { seedAt } from "./luck.ts";

/** A strategy at a point, ready to be run and known by what it is. */
export interface ReadyArm {
  readonly name: string;
  readonly policy: PolicyParameters;
  readonly seed: number;
  /** Parameters without their strategies. */
  readonly market: Parameters;
  /** Same market, same luck: strategies with the same fork from one start. */
  readonly call: string;
  /** Everything that its runs hang on but their replication and the code. */
  readonly key: string;
}

export function readyArms(
  experiment: Experiment,
  point: Point,
  groups: readonly Together[],
): ReadonlyMap<string, ReadyArm> {
  const ready = new Map<string, ReadyArm>();
  const { treatShare, replications } = experiment;
  for (const { parameters, strategies } of groups) {
    const market = { ...parameters, strategies: {}, focus: focusOf(parameters) };
    const hash = hashOf(market);
    for (const name of strategies) {
      const seed = seedAt(experiment, point, name);
      const policy = parameters.strategies[name];
      const call = `${hash}/${seed}`;
      const key = hashOf([call, policy, treatShare, replications.crn === "seed"]);
      ready.set(name, { name, policy, seed, market, call, key });
    }
  }
  return ready;
}

/** Which strategy the focus firm has in the file is no part of the market. */
function focusOf({ focus }: Parameters): Parameters["focus"] {
  return focus === null ? null : { ...focus, strategy: "" };
}

/** The calls of the model that these strategies need. */
export function callsOf(arms: readonly ReadyArm[]): readonly BatchCall[] {
  return [...Map.groupBy(arms, ({ call }) => call).values()].map((together) => ({
    parameters: {
      ...together[0].market,
      strategies: Object.fromEntries(together.map(({ name, policy }) => [name, policy])),
    },
    seed: together[0].seed,
    strategies: together.map(({ name }) => name),
  }));
}

/** 32 hexadecimal digits of anything that is data. */
export function hashOf(data: unknown): string {
  const text = JSON.stringify(data, (_, value: unknown) =>
    typeof value === "number" && !Number.isFinite(value) ? String(value) : value,
  );
  return createHash("sha256").update(text).digest("hex").slice(0, 32);
}
