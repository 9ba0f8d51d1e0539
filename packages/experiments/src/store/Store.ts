import { existsSync } from "node:fs";
import type { DuckDBValue } from "@duckdb/node-api";
import type { Experiment } from "../Experiment.ts";
import type { Section } from "../Results.ts";
import { appendRows } from "./appendRows.ts";
import { columnNames, literal, pointColumns, quoted, runColumns } from "./columnNames.ts";
import { createTables, storeVersion, strategyRows } from "./createTables.ts";
import { type Database, openDatabase } from "./openDatabase.ts";
import type { CodeVersion, Provenance } from "./provenance.ts";
import type { Commit, StoredRun } from "./StoredRun.ts";
import { StoreError, storeError } from "./StoreError.ts";
import { pointTable, runTable, seriesTable, storedRun } from "./tableRows.ts";

/** What the runs of a store are runs of. */
export interface StoreHeader {
  readonly experiment: Experiment;
  /** The base scenario, resolved: JSON of a scenario file that runs the same. */
  readonly scenario: string;
  readonly scenarioHash: string;
  readonly code: CodeVersion;
}

/** One file, one writer: every run of an experiment. */
export interface Store {
  readonly file: string;
  readonly header: () => StoreHeader;
  /** Begins a session: what is written from now on says that it came from here. */
  readonly begin: (provenance: Provenance) => Promise<number>;
  readonly end: (session: number, outcome: string) => Promise<void>;
  /** What is planned from now on: more points, replications or strategies, or code that was accepted. */
  readonly plan: (header: StoreHeader, session: number) => Promise<void>;
  /** Writes all of it or nothing; when the promise is kept, no crash undoes it. */
  readonly commit: (what: Commit) => Promise<void>;
  readonly points: () => Promise<readonly StoredPoint[]>;
  readonly runs: () => Promise<readonly StoredRun[]>;
  /** Runs that a machine lost are forgotten, so that they are planned again. */
  readonly forgetLost: () => Promise<number>;
  readonly query: (sql: string) => Promise<readonly Record<string, unknown>[]>;
  /** Moves what was written beside the file into it. */
  readonly close: () => Promise<void>;
}

export interface StoredPoint {
  readonly section: Section;
  readonly row: number;
  readonly values: readonly (number | string | boolean)[];
}

/** A new store. @throws StoreError  when there is one already */
export async function createStore(file: string, header: StoreHeader): Promise<Store> {
  if (existsSync(file))
    throw new StoreError("refused", `there is a store already: ${file}; it was left as it is`);
  const database = await openDatabase(file, "create");
  const store = storeOf(file, database, header);
  try {
    await transaction(database, () => database.connection.run(createTables(header.experiment)));
    await store.plan(header, 0);
  } catch (error) {
    database.close();
    throw storeError(file, error);
  }
  return store;
}

/** @throws StoreError  when it is missing, locked, foreign, damaged or of another version */
export async function openStore(file: string, access: "write" | "read" = "read"): Promise<Store> {
  const database = await openDatabase(file, access);
  try {
    return storeOf(file, database, await readHeader(file, database));
  } catch (error) {
    database.close();
    throw storeError(file, error);
  }
}

async function readHeader(file: string, database: Database): Promise<StoreHeader> {
  const tables = await rows(database, "SELECT table_name FROM duckdb_tables()");
  const names = new Set(tables.map(({ table_name: name }) => name));
  if (!["experiment", "session", "point", "run"].every((name) => names.has(name)))
    throw storeError(
      file,
      new Error("not a valid DuckDB database file of ours: its tables are others"),
    );
  const [last] = await rows(database, "SELECT * FROM experiment ORDER BY version DESC LIMIT 1");
  if (last === undefined)
    throw new StoreError(
      "damaged",
      `${file} has no experiment in it: it was cut off at its birth. Delete it and begin again`,
    );
  if (last["store_version"] !== storeVersion)
    throw new StoreError(
      "foreign",
      `${file} has the form ${String(last["store_version"])} and this program reads form ${storeVersion}. It was left as it is; read it with the version that wrote it, or begin again with --new`,
    );
  return {
    experiment: JSON.parse(String(last["specification"])) as Experiment,
    scenario: String(last["scenario"]),
    scenarioHash: String(last["scenario_hash"]),
    code: {
      modelVersion: String(last["model_version"]),
      modelDigest: String(last["model_digest"]),
      drawsDigest: String(last["draws_digest"]),
    },
  };
}

function storeOf(file: string, database: Database, first: StoreHeader): Store {
  const { connection } = database;
  let header = first;
  const attempt = async <A>(work: () => Promise<A>): Promise<A> => {
    try {
      return await work();
    } catch (error) {
      throw storeError(file, error);
    }
  };
  // A connection has one transaction at a time, and results arrive while an earlier one is written.
  let others: Promise<unknown> = Promise.resolve();
  const afterOthers = (work: () => Promise<void>): Promise<void> => {
    const mine = others.then(() => attempt(work));
    others = mine.catch(() => {});
    return mine;
  };
  const outcomeColumns = () =>
    columnNames(Object.keys(header.experiment.outcomes), runColumns, "outcome");
  const factorColumns = () =>
    columnNames(Object.keys(header.experiment.factors), pointColumns, "factor");
  const insert = (table: string, values: readonly DuckDBValue[]) =>
    connection.run(
      `INSERT INTO ${table} VALUES (${values.map((_, i) => `$${i + 1}`).join(", ")})`,
      [...values],
    );

  return {
    file,
    header: () => header,
    query: (sql) => attempt(() => rows(database, sql)),
    begin: (provenance) =>
      attempt(async () => {
        const [{ next }] = await rows(
          database,
          "SELECT coalesce(max(session), 0)::INTEGER + 1 AS next FROM session",
        );
        const p = provenance;
        await insert("session", [
          next as number,
          p.verb,
          p.argv,
          p.started,
          null,
          null,
          p.gitCommit,
          p.gitDirty,
          p.gitDiffHash,
          p.lockfileHash,
          p.toolkitVersion,
          p.modelVersion,
          p.modelDigest,
          p.drawsDigest,
          p.codeChangeAccepted,
          p.nodeVersion,
          p.platform,
          p.cpu,
          p.cores,
        ]);
        return next as number;
      }),
    end: (session, outcome) =>
      attempt(async () => {
        await connection.run(
          `UPDATE session SET ended = now()::TIMESTAMP, outcome = ${literal(outcome)} WHERE session = ${session}`,
        );
      }),
    plan: (next, session) =>
      attempt(async () => {
        const [{ version }] = await rows(
          database,
          "SELECT coalesce(max(version), 0)::INTEGER + 1 AS version FROM experiment",
        );
        const known = new Set(
          (await rows(database, "SELECT strategy FROM strategy")).map(({ strategy }) => strategy),
        );
        const added = Object.keys(next.experiment.strategies).filter((name) => !known.has(name));
        await transaction(database, async () => {
          await insert("experiment", [
            version as number,
            storeVersion,
            next.experiment.name,
            next.experiment.title,
            JSON.stringify(next.experiment),
            next.scenario,
            next.scenarioHash,
            next.code.modelVersion,
            next.code.modelDigest,
            next.code.drawsDigest,
            session,
            new Date().toISOString(),
          ]);
          if (added.length > 0) await connection.run(strategyRows(next.experiment, added));
        });
        header = next;
      }),
    commit: ({ points = [], runs = [], decision }) =>
      afterOthers(() =>
        transaction(database, async () => {
          await appendRows(connection, "point", pointTable(header.experiment, points));
          await appendRows(connection, "run", runTable(header.experiment, runs));
          if (header.experiment.series.length > 0)
            await appendRows(connection, "series", seriesTable(header.experiment, runs));
          if (decision !== undefined)
            await connection.run(
              `INSERT INTO decision SELECT coalesce(max(decision), 0) + 1, (SELECT max(session) FROM session), now()::TIMESTAMP, ${literal(decision.kind)}, ${literal(JSON.stringify(decision.detail))} FROM decision`,
            );
        }),
      ),
    points: () =>
      attempt(async () => {
        const columns = factorColumns();
        const found = await rows(database, "SELECT * FROM point ORDER BY section, point");
        return found.map((row) => ({
          section: row["section"] as Section,
          row: row["point"] as number,
          values: columns.map((column) => row[column] as number | string | boolean),
        }));
      }),
    runs: () =>
      attempt(async () => {
        const columns = outcomeColumns();
        const list = [...runColumns, ...columns].map(quoted).join(", ");
        const found = await connection.runAndReadAll(`SELECT ${list} FROM run`);
        return found.getRows().map((row) => storedRun(row, columns.length));
      }),
    forgetLost: () =>
      attempt(async () => {
        const [{ lost }] = await rows(
          database,
          "SELECT count(*)::INTEGER AS lost FROM run WHERE status = 'lost'",
        );
        if (lost !== 0) await connection.run("DELETE FROM run WHERE status = 'lost'");
        return lost as number;
      }),
    close: async () => {
      try {
        await connection.run("CHECKPOINT");
      } catch {
        // Read only, or a disk without room: what was committed stands beside the file and is read from there.
      }
      database.close();
    },
  };
}

async function rows({ connection }: Database, sql: string): Promise<Record<string, unknown>[]> {
  return (await connection.runAndReadAll(sql)).getRowObjectsJS();
}

async function transaction({ connection }: Database, work: () => Promise<unknown>): Promise<void> {
  await connection.run("BEGIN");
  try {
    await work();
    await connection.run("COMMIT");
  } catch (error) {
    // What broke it may have ended the transaction too; what is thrown says more than that.
    await connection.run("ROLLBACK").catch(() => {});
    throw error;
  }
}
