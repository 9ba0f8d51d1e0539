import { withPool } from "@searoom/experiments/pool";
import {
  type Counts,
  facts,
  guesses,
  limits,
  patternJob,
  type PatternJob,
  patternModule,
  type PatternTask,
  presets,
  scorePatterns,
} from "@searoom/validation";
import { describe, expect, test } from "vitest";
import { readDocument } from "./document.ts";
import { factRow, limitRow, presetsOf } from "./validationTables.ts";

const document = readDocument("docs/validation.md");

/** Rows of a table between its marks, without the blanks that line columns up. */
function tableOf(name: string): readonly string[] {
  const [, text] = new RegExp(`<!-- ${name} -->([^]*)<!-- /${name} -->`).exec(document)!;
  return text
    .split("\n")
    .filter((line) => line.startsWith("|"))
    .slice(2)
    .map(inOneBlank);
}

function inOneBlank(line: string): string {
  return line.replaceAll(/ +/g, " ");
}

describe("the table of docking, from searoom validate docking", () => {
  const rows = tableOf("docking");

  test("has every limit, and each with all of its rows", () => {
    expect(rows.map((row) => row.split(" | ")[0].slice(2))).toEqual(limits.map(({ name }) => name));
    for (const row of rows) {
      const [, kept, all] = /\| (\d+) of (\d+) \|/.exec(row)!;
      expect(kept, row).toBe(all);
    }
  });

  // Those that take a moment; the others are tests of their own.
  const quick = [
    "Softmax shares",
    "Logit-Nash markup",
    "Allies that are substitutes",
    "Price cartel",
    "Cash ruin",
    "Wright",
    "Rising expectations",
    "Makers",
  ];
  test.each(limits.filter(({ name }) => quick.includes(name)))(
    "$name comes out as it stands there",
    ({ name, closedForm, rows: measure }) =>
      expect(rows).toContain(inOneBlank(limitRow(name, closedForm, measure("short")))),
  );
});

describe("the table of patterns, from searoom validate patterns", () => {
  const rows = tableOf("patterns");

  test("has every fact with its source, range and role", () => {
    expect(rows).toHaveLength(facts.length);
    const silent = scorePatterns(
      presets,
      presets.map(() => []),
    );
    silent.forEach((fact, i) => {
      const [id, what, , verdict, shownBy, source] = rows[i].slice(2, -2).split(" | ");
      expect([id, what, shownBy, source]).toEqual([
        fact.id,
        inOneBlank(fact.fact),
        presetsOf(fact),
        fact.source,
      ]);
      if (fact.parts.length === 0) expect(rows[i]).toBe(inOneBlank(factRow(fact)));
      else expect(verdict).toMatch(/^(hit|missed|not defined)(, unsure)?$/);
      for (const { what: part } of fact.parts) expect(rows[i]).toContain(`${part}: `);
    });
  });

  test("has a guess at each miss", () => {
    const missed = rows.filter((row) => / \| missed(, unsure)? \| /.test(row));
    for (const row of missed) {
      const id = row.slice(2, 5);
      expect(document).toContain(`- **${id}**: ${guesses[id]}`);
    }
  });

  test("counts what stands in it", () => {
    const count = (verdict: RegExp) => rows.filter((row) => verdict.test(row)).length;
    const hit = count(/ \| hit(, unsure)? \| /);
    const missed = count(/ \| missed(, unsure)? \| /);
    const shown = facts.filter(({ parts }) => parts.length > 0).length;
    expect(document).toContain(`**${hit} of ${shown}**`);
    expect(document).toContain(`${missed} are missed`);
  });

  test("a few runs of a preset say the same, where both are sure", async () => {
    const some = presets.filter(({ name }) => name === "secret cartel" || name === "railroads");
    const counts: Counts[number][][] = some.map(() => []);
    await withPool<PatternJob, unknown>({ workers: 2, jobModule: patternModule }, (pool) =>
      pool.each<PatternTask, Counts[number]>(
        patternJob(some, 1),
        some.flatMap((_, preset) => [0, 1, 2].map((replication) => ({ preset, replication }))),
        {
          receive: (performed) => {
            if ("failure" in performed) throw new Error(performed.failure.message);
            counts[performed.task.preset][performed.task.replication] = performed.result;
          },
        },
      ),
    );
    for (const { id, verdict, sure, parts } of scorePatterns(some, counts)) {
      if (parts.length === 0 || !sure) continue;
      const stands = rows.find((row) => row.startsWith(`| ${id} |`))!.split(" | ")[3];
      if (!stands.endsWith("unsure")) expect(stands, id).toBe(verdict);
    }
  }, 120_000);
});
