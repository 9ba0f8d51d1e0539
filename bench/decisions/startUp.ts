/** Decision 6: start-up of bare Node, the median of eleven, for the Node that runs this and another one named. */
import { execFileSync } from "node:child_process";

for (const node of [process.execPath, ...process.argv.slice(2)]) {
  const times = Array.from({ length: 11 }, () => {
    const started = performance.now();
    execFileSync(node, ["-e", ""]);
    return performance.now() - started;
  }).toSorted((a, b) => a - b);
  const version = execFileSync(node, ["--version"], { encoding: "utf8" }).trim();
  console.log(`${version}: ${times[5].toFixed(0)} ms`);
}
