import { Result } from "effect";
import {
  type Located,
  type LocatedEntry,
  locatedMap,
  type LocatedMap,
  withFallback,
} from "./Located.ts";
import type { Mistake } from "./Mistake.ts";
import { readNamed } from "./readExtended.ts";
import { standardStrategies } from "./schema/Strategy.ts";

/** A scenario with what lies in the files of the markets beside it in the place of their paths. */
export function readBeside(
  root: LocatedMap,
  file: string,
): Result.Result<LocatedMap, readonly Mistake[]> {
  return Result.gen(function* () {
    const beside = root.entries.get("beside");
    if (beside?.value.kind !== "map") return root;
    const markets = new Map<string, LocatedEntry>();
    for (const [name, entry] of beside.value.entries)
      markets.set(name, { ...entry, value: yield* readMarket(entry.value, name, file) });
    const value = locatedMap(markets, beside.value.origin);
    return locatedMap(new Map(root.entries).set("beside", { ...beside, value }), root.origin);
  });
}

function readMarket(
  market: Located,
  name: string,
  file: string,
): Result.Result<Located, readonly Mistake[]> {
  return Result.gen(function* () {
    const scenario = market.kind === "map" ? market.entries.get("scenario") : undefined;
    if (market.kind !== "map" || scenario?.value.kind !== "scalar") return market;
    const read = yield* readNamed(file, scenario.value, ["beside", name, "scenario"]);
    const value = withFallback(read, "strategies", standardStrategies);
    return locatedMap(
      new Map(market.entries).set("scenario", { ...scenario, value }),
      market.origin,
    );
  });
}
