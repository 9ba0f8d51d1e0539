/** Decision 1: what exp and log of our own cost, and how far they lie from those of the engine. */
import { exp, log } from "@searoom/model";
import { fastest } from "./fastest.ts";

const count = 1e6;
const any = Float64Array.from({ length: count }, (_, i) => -20 + (40 * i) / count);
const positive = any.map(Math.exp);
let sink = 0;

function compare(name: string, inputs: Float64Array, own: typeof exp, engine: typeof exp): void {
  let apart = 0;
  let different = 0;
  for (const x of inputs) {
    const gap = Math.abs(own(x) - engine(x)) / Math.max(Math.abs(engine(x)), 1e-300);
    if (gap > 0) different++;
    apart = Math.max(apart, gap);
  }
  const share = ((100 * different) / count).toFixed(1);
  console.log(`${name} differs in ${share} % of values, by ${apart.toExponential(1)} at most`);
}

compare("exp", any, exp, Math.exp);
compare("log", positive, log, Math.log);

// One loop each, so that every call can be inlined.
const costs = {
  "own exp": fastest(10, () => {
    for (const x of any) sink += exp(x);
  }),
  "engine's exp": fastest(10, () => {
    for (const x of any) sink += Math.exp(x);
  }),
  "own log": fastest(10, () => {
    for (const x of positive) sink += log(x);
  }),
  "engine's log": fastest(10, () => {
    for (const x of positive) sink += Math.log(x);
  }),
};
for (const [name, ms] of Object.entries(costs))
  console.log(`${name}: ${((ms * 1e6) / count).toFixed(1)} ns`);
if (Number.isNaN(sink)) console.log("");
