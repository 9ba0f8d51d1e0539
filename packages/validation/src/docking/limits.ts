import { bass } from "./limits/bass.ts";
import { bassInMoments } from "./limits/bassInMoments.ts";
import { bassWithChurn } from "./limits/bassWithChurn.ts";
import { cartel } from "./limits/cartel.ts";
import { cashRuin } from "./limits/cashRuin.ts";
import { founding } from "./limits/founding.ts";
import { gibrat } from "./limits/gibrat.ts";
import { homeMarket } from "./limits/homeMarket.ts";
import { incomeVariance } from "./limits/incomeVariance.ts";
import { inflation } from "./limits/inflation.ts";
import { internalisation } from "./limits/internalisation.ts";
import { lifetimeValue } from "./limits/lifetimeValue.ts";
import { littlesLaw } from "./limits/littlesLaw.ts";
import { logitNash } from "./limits/logitNash.ts";
import { makers } from "./limits/makers.ts";
import { needDrift } from "./limits/needDrift.ts";
import { outsideInnovation } from "./limits/outsideInnovation.ts";
import { richGetRicher } from "./limits/richGetRicher.ts";
import { risingExpectations } from "./limits/risingExpectations.ts";
import { softmaxShares } from "./limits/softmaxShares.ts";
import { trustVariance } from "./limits/trustVariance.ts";
import { wright } from "./limits/wright.ts";
import type { Limit } from "./Limit.ts";

/** Everything that the model itself is held against, with its other mechanisms off: customers, prices, money, the rest. */
export const limits: readonly Limit[] = [
  bass,
  bassInMoments,
  bassWithChurn,
  softmaxShares,
  richGetRicher,
  logitNash,
  internalisation,
  cartel,
  inflation,
  cashRuin,
  gibrat,
  homeMarket,
  littlesLaw,
  lifetimeValue,
  wright,
  trustVariance,
  risingExpectations,
  incomeVariance,
  needDrift,
  outsideInnovation,
  makers,
  founding,
];

export function limitNamed(name: string): Limit {
  const found = limits.find((limit) => limit.name === name);
  if (found === undefined)
    throw new RangeError(
      `expected a limit out of ${limits.map((limit) => limit.name).join(", ")}; found ${name}`,
    );
  return found;
}
