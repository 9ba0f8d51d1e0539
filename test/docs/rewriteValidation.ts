/**
 * Writes what the two commands measured into the tables of docs/validation.md:
 *
 *     searoom validate docking --json > docking.json
 *     searoom validate patterns --replications 32 --json > patterns.json
 *     node test/docs/rewriteValidation.ts docking.json patterns.json && npx oxfmt docs/validation.md
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Row, ScoredFact } from "@searoom/validation";
import { root } from "../support/sources.ts";
import { factRow, guessLine, limitRow } from "./validationTables.ts";

const [docking, patterns] = process.argv
  .slice(2)
  .map((file) => JSON.parse(readFileSync(file, "utf8")) as unknown);
const { limits } = docking as {
  readonly limits: readonly { name: string; closedForm: string; rows: readonly Row[] }[];
};
const { facts } = patterns as { readonly facts: readonly ScoredFact[] };
const tables = {
  docking: [
    "| limit | closed form | rows that agree | furthest off | theory | simulated | tolerance |",
    "| - | - | - | - | - | - | - |",
    ...limits.map(({ name, closedForm, rows }) => limitRow(name, closedForm, rows)),
  ],
  patterns: [
    "| | fact | found here (what agrees with it) | verdict | preset | source |",
    "| - | - | - | - | - | - |",
    // JSON has no number for what has no end.
    ...facts.map((fact) =>
      factRow({
        ...fact,
        parts: fact.parts.map((part) => ({
          ...part,
          high: (part.high as unknown) === "Infinity" ? Infinity : part.high,
          found: part.found ?? NaN,
          error: part.error ?? NaN,
        })),
      }),
    ),
  ],
};
const misses = facts.filter(({ verdict }) => verdict === "missed");
const path = join(root, "docs/validation.md");
let text = readFileSync(path, "utf8");
for (const [name, lines] of Object.entries({ ...tables, guesses: misses.map(guessLine) }))
  text = text.replace(
    new RegExp(`<!-- ${name} -->[^]*<!-- /${name} -->`),
    () => `<!-- ${name} -->\n\n${lines.join("\n")}\n\n<!-- /${name} -->`,
  );
writeFileSync(path, text);
