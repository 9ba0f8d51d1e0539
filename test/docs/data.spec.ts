import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openStore, type Store } from "@searoom/experiments/store";
import { afterAll, beforeAll, expect, test } from "vitest";
import { runSmall } from "../experiments/support/runSmall.ts";
import { smallExperiment } from "../experiments/support/smallBatch.ts";

const page = readFileSync(join(import.meta.dirname, "../../docs/data.md"), "utf8");
const blocks = (language: string) =>
  [...page.matchAll(new RegExp(`\`\`\`${language}\n([^]*?)\`\`\``, "g"))].map(([, code]) => code);

const folder = mkdtempSync(join(tmpdir(), "searoom-data-"));
const file = join(folder, "store.duckdb");
let store: Store;
beforeAll(async () => {
  const { factors, strategies, outcomes } = smallExperiment();
  const [price, effort] = Object.values(factors);
  await runSmall(
    file,
    smallExperiment({
      factors: { "utility.price": price, effort },
      strategies: { direct: strategies["direct"], "start-up-partner": strategies["ally"] },
      outcomes: { founderValue: outcomes["value"], seed: outcomes["calm"] },
    }),
  );
  store = await openStore(file);
});
afterAll(async () => {
  await store.close();
  rmSync(folder, { recursive: true });
});

test("every column of a table is told, and no other", async () => {
  for (const [, table, columns] of page.matchAll(/^\| `(\w+)` .*?\|.*?\| (`.*) \|$/gm)) {
    const told = [...columns.matchAll(/`(\w+)`/g)].map(([, name]) => name);
    const found = await store.query(
      `SELECT column_name AS name FROM duckdb_columns() WHERE table_name = '${table}'`,
    );
    const names = found.map(({ name }) => name as string);
    const own = { run: ["founderValue", "outcome.seed"], point: ["utility.price", "effort"] };
    const others = table in own ? own[table as keyof typeof own] : [];
    if (table === "experiment") expect(names).toEqual(expect.arrayContaining(told));
    else expect(names.toSorted(), table).toEqual([...told, ...others].toSorted());
  }
});

const queries = blocks("sql").flatMap((block) =>
  block.split(/;\n/).filter((sql) => sql.trim() !== ""),
);

test.each(queries)("%s", async (sql) => {
  const here = sql.replaceAll(/'(runs\.\w+)'/g, (_, name: string) => `'${join(folder, name)}'`);
  const rows = await store.query(here);
  if (sql.includes("pairs")) {
    expect(rows[0]["pairs"]).toBe(12n);
    expect(rows[0]["low"]).toBeLessThanOrEqual(rows[0]["high"] as number);
  } else if (sql.includes("arg_max")) expect(rows).toHaveLength(4);
  else if (sql.includes("stddev_samp")) expect(rows.map(({ runs }) => runs)).toEqual([12n, 12n]);
  else if (sql.includes("COPY")) expect(existsSync(/TO '(.*?)'/.exec(here)![1])).toBe(true);
  else expect(rows).toEqual([]);
});

test("the lines of Python run where Python has what they need", () => {
  const probe = spawnSync("python3", ["-c", "import duckdb, pandas"]);
  if (probe.status !== 0) return;
  const code = blocks("python")[0].replace("experiments/NAME/store.duckdb", file);
  const { status, stdout, stderr } = spawnSync("python3", ["-c", code], { encoding: "utf8" });
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  expect(stdout).toMatch(/count +12/);
});
