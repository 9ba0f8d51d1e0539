/**
 * The limits that have an answer, with as many draws as the claim deserves: theory beside simulation, as a table.
 *
 * `node test/docking/full.ts [--short] [name …]`; exits with 1 when a row lies outside its tolerance.
 */
import { agrees, type Limit } from "./Limit.ts";
import { bass } from "./limits/bass.ts";
import { bassWithChurn } from "./limits/bassWithChurn.ts";
import { cartel } from "./limits/cartel.ts";
import { cashRuin } from "./limits/cashRuin.ts";
import { internalisation } from "./limits/internalisation.ts";
import { founding } from "./limits/founding.ts";
import { gibrat } from "./limits/gibrat.ts";
import { incomeVariance } from "./limits/incomeVariance.ts";
import { homeMarket } from "./limits/homeMarket.ts";
import { inflation } from "./limits/inflation.ts";
import { lifetimeValue } from "./limits/lifetimeValue.ts";
import { littlesLaw } from "./limits/littlesLaw.ts";
import { logitNash } from "./limits/logitNash.ts";
import { needDrift } from "./limits/needDrift.ts";
import { outsideInnovation } from "./limits/outsideInnovation.ts";
import { risingExpectations } from "./limits/risingExpectations.ts";
import { makers } from "./limits/makers.ts";
import { softmaxShares } from "./limits/softmaxShares.ts";
import { trustVariance } from "./limits/trustVariance.ts";
import { wright } from "./limits/wright.ts";

const limits: readonly Limit[] = [
  bass,
  bassWithChurn,
  softmaxShares,
  logitNash,
  internalisation,
  cartel,
  cashRuin,
  inflation,
  homeMarket,
  littlesLaw,
  lifetimeValue,
  wright,
  risingExpectations,
  trustVariance,
  gibrat,
  incomeVariance,
  needDrift,
  outsideInnovation,
  makers,
  founding,
];

const asked = process.argv.slice(2).filter((argument) => argument !== "--short");
const form = process.argv.includes("--short") ? "short" : "full";
const chosen = limits.filter(({ name }) => asked.length === 0 || asked.includes(name));
if (chosen.length === 0)
  throw new RangeError(
    `expected limits out of ${limits.map(({ name }) => `"${name}"`).join(", ")}; found ${asked.join(", ")}`,
  );

let outside = 0;
for (const { name, closedForm, source, rows } of chosen) {
  const started = performance.now();
  const found = rows(form);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  write(`\n${name}: ${closedForm}\n${source} · ${form}, ${seconds} s\n`);
  const width = Math.max(...found.map(({ what }) => what.length));
  write(row("", "theory", "simulation", "tolerance", "verdict", width));
  for (const one of found) {
    const { what, theory, simulation, tolerance, beside } = one;
    const verdict = agrees(one) ? "agrees" : "OUTSIDE";
    if (!agrees(one)) outside++;
    write(row(what, number(theory), number(simulation), number(tolerance), verdict, width));
    if (beside !== undefined) write(`    ${beside}`);
  }
  write(`  tolerance: ${[...new Set(found.map(({ because }) => because))].join("; ")}`);
}
write(outside === 0 ? "\nall rows agree" : `\n${outside} rows lie outside their tolerance`);
process.exitCode = outside === 0 ? 0 : 1;

function row(
  what: string,
  theory: string,
  simulation: string,
  tolerance: string,
  verdict: string,
  width: number,
): string {
  const cells = [theory, simulation, tolerance].map((cell) => cell.padStart(14));
  return `  ${what.padEnd(width)}${cells.join("")}  ${verdict}`;
}

function number(x: number): string {
  return Math.abs(x) >= 1e-4 && Math.abs(x) < 1e6 ? x.toPrecision(6) : x.toExponential(2);
}

function write(line: string): void {
  process.stdout.write(`${line}\n`);
}
