/** Decision 3: reading seven traits of accounts met in random order, from seven columns and from one row of eight. */
import { fastest } from "./fastest.ts";

const reads = 200_000;
const traits = 7;
let sink = 0;

for (const accounts of [5_000, 100_000, 1_000_000]) {
  const columns = Array.from({ length: traits }, () => new Float32Array(accounts).fill(0.5));
  const [a, b, c, d, e, f, g] = columns;
  const rows = new Float32Array(accounts * 8).fill(0.5);
  const order = Int32Array.from({ length: reads }, (_, i) => Math.imul(i, 0x9e3779b1) >>> 0).map(
    (bits) => (bits >>> 0) % accounts,
  );
  const byColumn = fastest(20, () => {
    for (let i = 0; i < reads; i++) {
      const x = order[i];
      sink += a[x] + b[x] + c[x] + d[x] + e[x] + f[x] + g[x];
    }
  });
  const byRow = fastest(20, () => {
    for (let i = 0; i < reads; i++) {
      const x = order[i] * 8;
      sink +=
        rows[x] + rows[x + 1] + rows[x + 2] + rows[x + 3] + rows[x + 4] + rows[x + 5] + rows[x + 6];
    }
  });
  const each = (ms: number) => `${((ms * 1e6) / reads).toFixed(1)} ns`;
  console.log(`${accounts} accounts: columns ${each(byColumn)}, rows ${each(byRow)} an account`);
}
if (Number.isNaN(sink)) console.log("");
