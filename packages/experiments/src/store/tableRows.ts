import { BOOLEAN, DOUBLE, type DuckDBValue, INTEGER, UINTEGER, VARCHAR } from "@duckdb/node-api";
import type { Experiment } from "../Experiment.ts";
import type { Point, Section } from "../Results.ts";
import type { Column } from "./appendRows.ts";
import { factorType } from "./createTables.ts";
import type { StoredRun } from "./StoredRun.ts";

export function pointTable(experiment: Experiment, points: readonly Point[]): readonly Column[] {
  const factors = Object.values(experiment.factors);
  const types = { DOUBLE, VARCHAR, BOOLEAN };
  return [
    { type: VARCHAR, values: points.map(({ section }) => section) },
    { type: INTEGER, values: points.map(({ row }) => row) },
    { type: BOOLEAN, values: points.map(({ rejected }) => rejected) },
    { type: VARCHAR, values: points.map(({ units }) => JSON.stringify(units)) },
    ...factors.map((factor, i) => {
      const type = factorType(factor);
      const said = (value: number | string | boolean) =>
        type === "VARCHAR" ? String(value) : value;
      return { type: types[type], values: points.map(({ values }) => said(values[i])) };
    }),
  ];
}

export function runTable(experiment: Experiment, runs: readonly StoredRun[]): readonly Column[] {
  const texts = (values: readonly (string | null)[]) => ({ type: VARCHAR, values });
  const integers = (values: readonly (number | null)[]) => ({ type: INTEGER, values });
  return [
    texts(runs.map(({ runHash }) => runHash)),
    texts(runs.map(({ section }) => section)),
    integers(runs.map(({ point }) => point)),
    texts(runs.map(({ strategy }) => strategy)),
    integers(runs.map(({ replication }) => replication)),
    { type: UINTEGER, values: runs.map(({ seed }) => seed) },
    texts(runs.map(({ status }) => status)),
    texts(runs.map(({ message }) => message)),
    texts(runs.map(({ digest }) => digest)),
    integers(runs.map(({ burnIn }) => burnIn?.months ?? null)),
    { type: BOOLEAN, values: runs.map(({ burnIn }) => burnIn?.stationary ?? null) },
    integers(runs.map(({ session }) => session)),
    integers(runs.map(({ worker }) => worker)),
    { type: DOUBLE, values: runs.map(({ ms }) => ms) },
    ...Object.keys(experiment.outcomes).map((_, i) => ({
      type: DOUBLE,
      values: runs.map(({ status, values }) => (status === "ok" ? values[i] : null)),
    })),
  ];
}

export function seriesTable({ series }: Experiment, runs: readonly StoredRun[]): readonly Column[] {
  const cells = runs.flatMap((run) =>
    run.series.flatMap((column, i) =>
      Array.from(column, (value, month) => ({ run, name: series[i], month, value })),
    ),
  );
  return [
    { type: VARCHAR, values: cells.map(({ run }) => run.section) },
    { type: INTEGER, values: cells.map(({ run }) => run.point) },
    { type: VARCHAR, values: cells.map(({ run }) => run.strategy) },
    { type: INTEGER, values: cells.map(({ run }) => run.replication) },
    { type: VARCHAR, values: cells.map(({ name }) => name) },
    { type: INTEGER, values: cells.map(({ month }) => month) },
    { type: DOUBLE, values: cells.map(({ value }) => value) },
  ];
}

export function storedRun(row: readonly DuckDBValue[], outcomes: number): StoredRun {
  const [
    hash,
    section,
    point,
    strategy,
    replication,
    seed,
    status,
    message,
    digest,
    months,
    stationary,
    session,
    worker,
    ms,
    ...values
  ] = row;
  return {
    runHash: hash as string,
    section: section as Section,
    point: point as number,
    strategy: strategy as string,
    replication: replication as number,
    seed: seed as number,
    status: status as StoredRun["status"],
    message: message as string | null,
    digest: digest as string | null,
    burnIn:
      months === null ? null : { months: months as number, stationary: stationary as boolean },
    session: session as number,
    worker: worker as number | null,
    ms: ms as number | null,
    values: Float64Array.from({ length: outcomes }, (_, i) => (values[i] as number | null) ?? NaN),
    series: [],
  };
}
