/**
 * How often procedures keep what they promise, measured: `node studies/run.ts NAME …`, all of them without a name, `--short` for what the
 * tests run. Ends with 1 where a promise is broken.
 */
import { shown } from "./Study.ts";
import { studies } from "./studies.ts";

const form = process.argv.includes("--short") ? "short" : "full";
const names = process.argv.slice(2).filter((word) => word !== "--short");
for (const name of names)
  if (!studies.some((study) => study.name === name)) {
    process.stderr.write(
      `there is no study “${name}”; there are ${studies.map((study) => study.name).join(", ")}\n`,
    );
    process.exit(2);
  }

for (const study of studies.filter(({ name }) => names.length === 0 || names.includes(name)))
  for (const finding of study.run(form)) {
    const { what, promise, times, repetitions } = finding;
    const kept = promise === null || promise.kept(times, repetitions);
    if (!kept) process.exitCode = 1;
    process.stdout.write(
      `${what.padEnd(62)}${shown(finding).padEnd(22)}${(promise?.text ?? "").padEnd(16)}${kept ? "" : "BROKEN"}\n`,
    );
  }
