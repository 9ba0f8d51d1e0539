import { closeSync, existsSync, openSync, readSync } from "node:fs";
import { type DuckDBConnection, DuckDBInstance } from "@duckdb/node-api";
import { StoreError, storeError } from "./StoreError.ts";

export interface Database {
  readonly connection: DuckDBConnection;
  readonly close: () => void;
}

/** One thread and little memory: the cores belong to the simulation. Nothing is fetched from elsewhere. */
const settings = {
  threads: "1",
  memory_limit: "256MB",
  autoinstall_known_extensions: "false",
  enable_external_access: "true",
};

/** @throws StoreError  that says why the file cannot be opened */
export async function openDatabase(
  file: string,
  access: "create" | "write" | "read",
): Promise<Database> {
  if (access !== "create") mustBeDatabase(file);
  try {
    const instance = await DuckDBInstance.create(file, {
      ...settings,
      access_mode: access === "read" ? "READ_ONLY" : "READ_WRITE",
    });
    const connection = await instance.connect();
    return {
      connection,
      close: () => {
        connection.closeSync();
        instance.closeSync();
      },
    };
  } catch (error) {
    throw storeError(file, error);
  }
}

/** Looked at before the database does: it would turn an empty file into a new store. */
function mustBeDatabase(file: string): void {
  if (!existsSync(file))
    throw new StoreError(
      "missing",
      `there is no ${file}: nothing has been run there; searoom batch begins it`,
    );
  const head = Buffer.alloc(12);
  const descriptor = openSync(file, "r");
  try {
    readSync(descriptor, head, 0, head.length, 0);
  } finally {
    closeSync(descriptor);
  }
  if (head.toString("latin1", 8, 12) !== "DUCK")
    throw storeError(file, new Error("it is not a valid DuckDB database file"));
}
