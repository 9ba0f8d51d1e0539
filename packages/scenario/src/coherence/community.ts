import type { Incoherence } from "../coherence.ts";
import type { Path } from "../Located.ts";
import type { ScenarioDocument } from "../schema/ScenarioDocument.ts";

/** Designs and talk of makers are nothing where nobody makes, gives or listens. */
export function* makersHaveWhatTheyNeed({
  components,
  community,
  utility,
  reach,
}: ScenarioDocument): Iterable<Incoherence> {
  const { giverShare, shareRate, makersTalk, firmsLearnPerMonth } = community;
  if (!utility.selfSupply) {
    const costs = Object.entries(components).flatMap(([name, component]) =>
      (["selfSupplyCost", "selfSupplyCostFallPerYear"] as const).map(
        (key) => [["components", name, key], component[key] ?? 0] as const,
      ),
    );
    const switchedOn = [
      [["community", "giverShare"], giverShare] as const,
      [["community", "makersTalk"], makersTalk] as const,
      ...costs,
    ].filter(([, value]) => value > 0);
    for (const [path, value] of switchedOn.slice(0, 1))
      yield needs(path, value, ["utility", "selfSupply"], "true");
    return;
  }
  if (makersTalk > 0 && reach.wordOfMouthReach === "mixing")
    yield needs(["community", "makersTalk"], makersTalk, ["reach", "wordOfMouthReach"], "network");
  if (giverShare > 0) return;
  for (const [key, value] of Object.entries({ shareRate, firmsLearnPerMonth }))
    if (value > 0) yield needs(["community", key], value, ["community", "giverShare"], "above 0");
}

function needs(path: Path, found: number, asked: Path, wanted: string): Incoherence {
  return {
    path,
    reads: [asked],
    found: `${found}`,
    allowed: `above 0 only where ${asked.join(".")} is ${wanted}`,
  };
}
