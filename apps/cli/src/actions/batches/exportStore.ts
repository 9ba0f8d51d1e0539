import { mkdirSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { openStore } from "@searoom/experiments/store";
import * as Effect from "effect/Effect";
import * as Option from "effect/Option";
import type { ExportInput } from "../../commands/export.ts";
import { whyNotWritten } from "../../store/whyNotWritten.ts";
import { toJson } from "../../terminal/json.ts";
import { print } from "../../terminal/print.ts";
import { UserError } from "../../UserError.ts";
import { findBatch, withStore } from "./findBatch.ts";

/** What is written, and from what. `runs` is what most ask for: every run beside the factors of its point. */
const tables: Readonly<Record<string, string>> = {
  runs: "SELECT * FROM run JOIN point USING (section, point) ORDER BY section, point, replication, strategy",
  points: "SELECT * FROM point ORDER BY section, point",
  series: "SELECT * FROM series ORDER BY ALL",
  factors: "SELECT * FROM factor ORDER BY factor",
  outcomes: "SELECT * FROM outcome ORDER BY outcome",
  strategies: "SELECT * FROM strategy ORDER BY place",
  sessions: "SELECT * FROM session ORDER BY session",
};

/** Parquet and CSV for other programs: each file as a whole or not at all. */
export function exportStore(input: ExportInput): Effect.Effect<void, UserError> {
  return Effect.gen(function* () {
    const place = yield* findBatch(input.experiment);
    const folder = Option.getOrElse(input.to, () => place.folder);
    yield* Effect.try({
      try: () => mkdirSync(folder, { recursive: true }),
      catch: (error) =>
        new UserError({ message: `cannot write to ${folder}: ${whyNotWritten(error)}` }),
    });
    const written = yield* withStore(async () => {
      const store = await openStore(place.store);
      try {
        const [{ count }] = await store.query("SELECT count(*)::INTEGER AS count FROM series");
        const files: string[] = [];
        for (const [name, sql] of Object.entries(tables)) {
          if (name === "series" && count === 0) continue;
          for (const [ending, options] of [
            ["parquet", "FORMAT parquet"],
            ["csv", "FORMAT csv, HEADER"],
          ]) {
            const file = join(folder, `${name}.${ending}`);
            const temporary = `${file}.${process.pid}.part`;
            try {
              await store.query(
                `COPY (${sql}) TO '${temporary.replaceAll("'", "''")}' (${options})`,
              );
              renameSync(temporary, file);
            } finally {
              rmSync(temporary, { force: true });
            }
            files.push(file);
          }
        }
        return files;
      } finally {
        await store.close();
      }
    });
    yield* print(input.json ? toJson({ files: written }) : written.join("\n"));
  });
}
