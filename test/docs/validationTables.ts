import { agrees, type Row, type ScoredFact } from "@searoom/validation";
import { plain } from "../../apps/cli/src/tell/dockingTable.ts";
import { band, foundIn } from "../../apps/cli/src/tell/patternsTable.ts";

/** What docs/validation.md says of a limit: how many rows, and the one that is furthest off for its tolerance. */
export function limitRow(name: string, closedForm: string, rows: readonly Row[]): string {
  const off = ({ theory, simulation, tolerance }: Row) =>
    tolerance === 0 ? 0 : Math.abs(theory - simulation) / tolerance;
  const worst = rows.reduce((one, other) => (off(other) > off(one) ? other : one));
  const { what, theory, simulation, tolerance } = worst;
  const kept = rows.filter(agrees).length;
  return cells([
    name,
    closedForm,
    `${kept} of ${rows.length}`,
    what,
    plain(theory),
    plain(simulation),
    plain(tolerance),
  ]);
}

/** What it says of a fact. */
export function factRow(fact: ScoredFact): string {
  const { id, source, parts, sets, notMeasured, verdict, sure } = fact;
  const measured = parts.map((part) => `${part.what}: ${foundIn(part)} (${band(part)})`);
  const how = [...measured, ...(sets === undefined ? [] : [`\`${sets}\``])].join("; ");
  return cells([
    id,
    fact.fact,
    notMeasured ?? how,
    sure ? verdict : `${verdict}, unsure`,
    presetsOf(fact),
    source,
  ]);
}

export function presetsOf({ presets }: Pick<ScoredFact, "presets">): string {
  return presets.length === 0 ? "–" : presets.join(", ");
}

/** What it says of a miss. */
export function guessLine({ id, guess = "" }: ScoredFact): string {
  return `- **${id}**: ${guess}`;
}

/** A bar within a cell would end it. */
function cells(texts: readonly string[]): string {
  return `| ${texts.map((text) => text.replaceAll("|", "\\|")).join(" | ")} |`;
}
