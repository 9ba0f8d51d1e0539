import type { Experiment, Factor } from "../Experiment.ts";
import { columnNames, literal, pointColumns, quoted, runColumns } from "./columnNames.ts";

/** Raised when a store of an older version can no longer be read. */
export const storeVersion = 1;

/** The tables of an empty store. They are told to researchers in docs/data.md. */
export function createTables(experiment: Experiment): string {
  const outcomes = Object.keys(experiment.outcomes);
  const factors = Object.entries(experiment.factors);
  const outcomeColumns = columnNames(outcomes, runColumns, "outcome");
  const factorColumns = columnNames(Object.keys(experiment.factors), pointColumns, "factor");
  return `
CREATE TABLE experiment(
  version INTEGER PRIMARY KEY, store_version INTEGER NOT NULL, name VARCHAR NOT NULL, title VARCHAR, specification VARCHAR NOT NULL,
  scenario VARCHAR NOT NULL, scenario_hash VARCHAR NOT NULL, model_version VARCHAR NOT NULL, model_digest VARCHAR NOT NULL,
  draws_digest VARCHAR NOT NULL, session INTEGER NOT NULL, written TIMESTAMP NOT NULL);
CREATE TABLE session(
  session INTEGER PRIMARY KEY, verb VARCHAR NOT NULL, argv VARCHAR NOT NULL, started TIMESTAMP NOT NULL, ended TIMESTAMP, outcome VARCHAR,
  git_commit VARCHAR, git_dirty BOOLEAN, git_diff_hash VARCHAR, lockfile_hash VARCHAR, toolkit_version VARCHAR, model_version VARCHAR,
  model_digest VARCHAR, draws_digest VARCHAR, code_change_accepted BOOLEAN, node_version VARCHAR, platform VARCHAR, cpu VARCHAR, cores INTEGER);
CREATE TABLE factor(factor INTEGER PRIMARY KEY, name VARCHAR UNIQUE NOT NULL, "column" VARCHAR NOT NULL, unit VARCHAR, label VARCHAR, source VARCHAR, distribution VARCHAR);
CREATE TABLE outcome(outcome INTEGER PRIMARY KEY, name VARCHAR UNIQUE NOT NULL, "column" VARCHAR NOT NULL, expression VARCHAR, unit VARCHAR, direction VARCHAR, label VARCHAR);
CREATE TABLE strategy(strategy VARCHAR PRIMARY KEY, place INTEGER NOT NULL, specification VARCHAR NOT NULL);
CREATE TABLE point(
  section VARCHAR NOT NULL, point INTEGER NOT NULL, rejected BOOLEAN NOT NULL, units VARCHAR NOT NULL,
  ${factors.map(([, factor], i) => `${quoted(factorColumns[i])} ${factorType(factor)},`).join("\n  ")}
  PRIMARY KEY(section, point));
CREATE TABLE run(
  run_hash VARCHAR PRIMARY KEY, section VARCHAR NOT NULL, point INTEGER NOT NULL, strategy VARCHAR NOT NULL, replication INTEGER NOT NULL,
  seed UINTEGER NOT NULL, status VARCHAR NOT NULL CHECK(status IN ('ok', 'failed', 'lost')), message VARCHAR, digest VARCHAR,
  burn_in_months INTEGER, stationary BOOLEAN, session INTEGER NOT NULL, worker INTEGER, ms DOUBLE,
  ${outcomeColumns.map((column) => `${quoted(column)} DOUBLE,`).join("\n  ")}
  UNIQUE(section, point, strategy, replication));
CREATE TABLE series(section VARCHAR NOT NULL, point INTEGER NOT NULL, strategy VARCHAR NOT NULL, replication INTEGER NOT NULL, name VARCHAR NOT NULL, month INTEGER NOT NULL, value DOUBLE);
CREATE TABLE decision(decision INTEGER PRIMARY KEY, session INTEGER NOT NULL, written TIMESTAMP NOT NULL, kind VARCHAR NOT NULL, detail VARCHAR);
CREATE TABLE analysis(analysis VARCHAR PRIMARY KEY, kind VARCHAR NOT NULL, input_hash VARCHAR NOT NULL, result VARCHAR NOT NULL, session INTEGER, written TIMESTAMP NOT NULL);
${factors.map(([name, { label, unit, source, sets, ...distribution }], i) => insert("factor", [i, name, factorColumns[i], unit, label, source, JSON.stringify({ ...distribution, sets })])).join("\n")}
${outcomes.map((name, i) => outcomeRow(experiment, name, i, outcomeColumns[i])).join("\n")}
${strategyRows(experiment, Object.keys(experiment.strategies))}`;
}

/** What adds strategies to a store. */
export function strategyRows({ strategies }: Experiment, added: readonly string[]): string {
  const names = Object.keys(strategies);
  return added
    .map((name) =>
      insert("strategy", [name, names.indexOf(name), JSON.stringify(strategies[name])]),
    )
    .join("\n");
}

function outcomeRow({ outcomes }: Experiment, name: string, i: number, column: string): string {
  const { expression, unit, direction, label } = outcomes[name];
  return insert("outcome", [i, name, column, expression, unit, direction, label]);
}

function insert(table: string, values: readonly (string | number | null)[]): string {
  const list = values.map((value) => (typeof value === "string" ? literal(value) : String(value)));
  return `INSERT INTO ${table} VALUES (${list.join(", ")});`;
}

/** Numbers as numbers, words as words: a column of the table is what a program can reckon with. */
export function factorType(factor: Factor): "DOUBLE" | "VARCHAR" | "BOOLEAN" {
  if (factor.dist !== "categorical") return "DOUBLE";
  if (factor.values.every((value) => typeof value === "number")) return "DOUBLE";
  return factor.values.every((value) => typeof value === "boolean") ? "BOOLEAN" : "VARCHAR";
}
