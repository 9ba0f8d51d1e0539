import { existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import * as Effect from "effect/Effect";
import { UserError } from "../UserError.ts";
import { readCsv } from "./csv.ts";
import { eventsFile, reasonsFile } from "./runFiles.ts";
import { whyNotWritten } from "./whyNotWritten.ts";
import { provenanceFile } from "./writeFolder.ts";

/** An event of a run folder with what decided it; firms by their names, "" for none. */
export interface DecidedEvent {
  readonly month: number;
  readonly kind: string;
  readonly firm: string;
  readonly other: string;
  readonly amountKeur: number;
  readonly detail: string;
  readonly reasons: readonly {
    readonly firm: string;
    /** NaN for what was not known. */
    readonly terms: Readonly<Record<string, number>>;
  }[];
}

/** The events of a run folder in order of months, each with its reasons; where none are written down it has none. */
export function readDecisions(folder: string): Effect.Effect<readonly DecidedEvent[], UserError> {
  return Effect.suspend(() => {
    if (!existsSync(folder)) return refused(`no folder ${folder}`);
    if (!statSync(folder).isDirectory()) return refused(`${folder} is a file, not a run folder`);
    if (!existsSync(join(folder, provenanceFile)))
      return refused(`${folder} is not a run folder: searoom run writes one`);
    if (!existsSync(join(folder, reasonsFile)))
      return refused(`${folder} was written before reasons were kept: run it again`);
    return Effect.try({
      try: () =>
        withReasons(
          readCsv(readFileSync(join(folder, eventsFile), "utf8")),
          readCsv(readFileSync(join(folder, reasonsFile), "utf8")),
        ),
      catch: (error) =>
        new UserError({ message: `cannot read the run folder ${folder}: ${whyNotWritten(error)}` }),
    });
  });
}

type Rows = ReturnType<typeof readCsv>;

function withReasons(events: Rows, reasons: Rows): readonly DecidedEvent[] {
  const ofEvent = Map.groupBy(reasons, ({ event }) => Number(event));
  return events.map((row, event) => {
    const terms = ofEvent.get(event) ?? [];
    return {
      month: Number(row["month"]),
      kind: row["kind"],
      firm: row["firmName"],
      other: row["otherName"],
      amountKeur: Number(row["amountKeur"]),
      detail: row["detail"],
      reasons: [...Map.groupBy(terms, ({ firmName }) => firmName)].map(([firm, parts]) => ({
        firm,
        terms: Object.fromEntries(
          parts.map(({ term, value }) => [term, value === "" ? NaN : Number(value)]),
        ),
      })),
    };
  });
}

function refused(message: string): Effect.Effect<never, UserError> {
  return Effect.fail(new UserError({ message }));
}
