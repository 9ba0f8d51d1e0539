/**
 * The reference market through Searoom, through AgentScript and through a loop over objects, side by side in one process.
 *
 * `node reference-market/compare.ts [--consumers 100000] [--rounds 15]`. One run of each makes a round; the ratios are medians
 * over rounds, because the machine may have something else to do in any of them.
 */
import { parseArgs } from "node:util";
import { median, moments, tInterval } from "@searoom/experiments";
import { tuneEngine } from "@searoom/experiments/pool";
import { agentScript } from "./agentScript.ts";
import type { Implementation, Simulated } from "./market.ts";
import { objectLoop } from "./objectLoop.ts";
import { searoom } from "./searoom.ts";

const implementations: readonly Implementation[] = [searoom, objectLoop, agentScript];
const targets: ReadonlyMap<Implementation, number> = new Map([
  [objectLoop, 6],
  [agentScript, 8],
]);

const { values } = parseArgs({
  options: {
    consumers: { type: "string", default: "100000" },
    rounds: { type: "string", default: "15" },
  },
});
const consumers = Number(values.consumers);
const rounds = Number(values.rounds);

/** Rounds in which the engine compiles what it will run: after two of them it still does. */
const warmUp = 12;
tuneEngine();
const runs = new Map(implementations.map((one) => [one, [] as Simulated[]]));
for (let round = -warmUp; round < rounds; round++) {
  // Who goes first changes from round to round.
  for (let i = 0; i < implementations.length; i++) {
    const one = implementations[(round + warmUp + i) % 3];
    const simulated = one.simulate(consumers, 1000 + round);
    if (round >= 0) runs.get(one)!.push(simulated);
  }
}

console.log(
  `Reference market, ${consumers} consumers, 20 firms, 120 months; ${rounds} rounds on Node ${process.version}\n`,
);
console.log(
  row(["", "set-up ms", "months ms", "whole ratio", "months ratio", "adopted", "±", "HHI", "±"]),
);
const ours = runs.get(searoom)!;
for (const one of implementations) {
  const theirs = runs.get(one)!;
  const middle = (of: (run: Simulated, round: number) => number) =>
    median(Float64Array.from(theirs, of));
  const ratio = (time: (run: Simulated) => number) =>
    middle((run, round) => time(run) / time(ours[round])).toFixed(2);
  const adopted = meanOf(theirs.map((run) => run.adopted));
  const concentration = meanOf(theirs.map((run) => run.concentration));
  console.log(
    row([
      one.name,
      middle(({ setupMs }) => setupMs).toFixed(1),
      middle(({ monthsMs }) => monthsMs).toFixed(1),
      ratio(({ setupMs, monthsMs }) => setupMs + monthsMs),
      ratio(({ monthsMs }) => monthsMs),
      adopted.mean.toFixed(4),
      adopted.halfWidth.toFixed(4),
      concentration.mean.toFixed(5),
      concentration.halfWidth.toFixed(5),
    ]),
  );
}
console.log(
  `\nratio: time of the other over Searoom's in the same round, median; ± is half a 95 % interval of the mean`,
);
console.log(
  `wanted: ${[...targets].map(([one, times]) => `${times} times ${one.name}`).join(", ")}; adopted ≈ .736, HHI ≈ .057`,
);

function row([name, ...cells]: readonly string[]): string {
  return `${name.padEnd(14)}${cells.map((cell) => cell.padStart(14)).join("")}`;
}

/** Mean over rounds, and half of its 95 % interval. */
function meanOf(values: readonly number[]): { mean: number; halfWidth: number } {
  const sample = moments(Float64Array.from(values));
  const { low, high } = tInterval(sample, 0.95);
  return { mean: sample.mean, halfWidth: (high - low) / 2 };
}
