/** Decision 4: what a Gumbel taste costs, computed and interpolated, and how far the two lie apart. */
import { gumbel, gumbelOfBits } from "../../packages/model/src/random/distributions.ts";
import { fastest } from "./fastest.ts";

const count = 1 << 20;
const bits = Int32Array.from({ length: count }, (_, i) => Math.imul(i, 0x9e3779b1));
const uniform = Float64Array.from(bits, (b) => ((b >>> 0) + 0.5) / 2 ** 32);
let sink = 0;
let apart = 0;
for (let i = 0; i < count; i++)
  apart = Math.max(apart, Math.abs(gumbelOfBits(bits[i]) - gumbel(uniform[i])));
const computed = fastest(10, () => {
  for (let i = 0; i < count; i++) sink += gumbel(uniform[i]);
});
const looked = fastest(10, () => {
  for (let i = 0; i < count; i++) sink += gumbelOfBits(bits[i]);
});
const each = (ms: number) => `${((ms * 1e6) / count).toFixed(1)} ns`;
console.log(
  `computed ${each(computed)}, by table ${each(looked)}; apart ${apart.toExponential(1)} at most`,
);
if (Number.isNaN(sink)) console.log("");
