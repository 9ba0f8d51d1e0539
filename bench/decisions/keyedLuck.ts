/**
 * Decision 2: variance of the difference of founder value between two strategies on `industrial-ai`, by keyed draws, by
 * one shared sequence, and by independent runs.
 *
 * `node bench/decisions/keyedLuck.ts [replications]`
 */
import { outcomeDefinitions, runStrategies } from "@searoom/model";
import { readScenario } from "@searoom/validation";

const replications = Number(process.argv[2] ?? 60);
const strategies = ["direct", "incumbent-partner"];
const { parameters } = readScenario("industrial-ai.yaml");
const founderValue = outcomeDefinitions.findIndex(({ name }) => name === "founderValue");

const [keyed, oneSequence] = (["keyed", "single-stream"] as const).map((draws) =>
  Array.from({ length: replications }, (_, replication) =>
    runStrategies(parameters, { seed: 1, replication, strategies, draws }).map(
      ({ outcomes }) => outcomes[founderValue],
    ),
  ),
);
const differences = (values: readonly (readonly number[])[]) => values.map(([a, b]) => b - a);
const independent = 2 * variance(keyed.flat());
const report = (name: string, values: readonly number[]) =>
  console.log(
    `${name}: variance ${variance(values).toExponential(2)}, ${(independent / variance(values)).toFixed(1)} times less than independent runs`,
  );
console.log(`independent runs: variance ${independent.toExponential(2)}`);
report("keyed draws", differences(keyed));
report("one shared sequence", differences(oneSequence));

function variance(values: readonly number[]): number {
  const mean = values.reduce((sum, x) => sum + x, 0) / values.length;
  return values.reduce((sum, x) => sum + (x - mean) ** 2, 0) / (values.length - 1);
}
