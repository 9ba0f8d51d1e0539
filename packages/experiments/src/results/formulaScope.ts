import { type Value } from "../expressions/evaluate.ts";
import type { Results } from "../Results.ts";
import { pointMeans } from "./pointMeans.ts";

/**
 * What a formula may ask for at a point: `OUTCOME` of one strategy, `STRATEGY.OUTCOME` of any, and factors by name, each outcome as
 * the mean over luck. A name with a dash may be written with an underscore, since a dash takes away.
 */
export function formulaScope(
  results: Results,
): (point: number, strategy: number) => (name: string) => Value | undefined {
  const { outcomes, strategies, experiment, points } = results;
  const all = outcomes.map((_, o) => pointMeans(results, o));
  const plain = (name: string) => name.replaceAll("-", "_");
  return (point, strategy) => {
    const scope = new Map<string, Value>();
    const { points: places } = all[0];
    Object.keys(experiment.factors).forEach((name, f) =>
      scope.set(plain(name), points[places[point]].values[f]),
    );
    outcomes.forEach(({ name }, o) => {
      strategies.forEach((arm, s) => scope.set(plain(`${arm}.${name}`), all[o].means[s][point]));
      scope.set(plain(name), all[o].means[strategy][point]);
    });
    return (name) => scope.get(plain(name));
  };
}
