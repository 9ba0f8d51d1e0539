import { execFileSync } from "node:child_process";
import { modelVersion, type RunResult } from "@searoom/model";
import type { Scenario } from "@searoom/scenario";
import { nameOf } from "../tell/FirmNames.ts";
import { toJson } from "../terminal/json.ts";
import { csv, csvOfTable } from "./csv.ts";
import { type Files, provenanceFile } from "./writeFolder.ts";

export const eventsFile = "events.csv";
export const reasonsFile = "reasons.csv";

/** Everything that was seen of a run, and how to see it again. */
export function runFiles(
  scenario: Scenario,
  overrides: readonly string[],
  result: RunResult,
): Files {
  const { strategy, seed, replication, months, digest, outcomes, dyads, burnIn } = result;
  const identity = {
    scenario: scenario.name,
    strategy,
    seed,
    replication,
    months,
    modelVersion,
    digest,
  };
  return {
    "panel-market.csv": csvOfTable(result.panel.market),
    "panel-firms.csv": csvOfTable(result.panel.firms),
    "panel-alliances.csv": csvOfTable(result.panel.alliances),
    "firms.csv": firmsCsv(scenario, result),
    [eventsFile]: eventsCsv(result),
    [reasonsFile]: reasonsCsv(result),
    "outcomes.json": `${toJson({ ...identity, burnIn, outcomes, dyads })}\n`,
    [provenanceFile]: `${toJson({
      ...identity,
      file: scenario.file,
      overrides,
      command: process.argv.slice(2),
      time: new Date().toISOString(),
      node: process.version,
      platform: `${process.platform} ${process.arch}`,
      commit: commit(),
      resolved: scenario.resolved,
    })}\n`,
  };
}

function firmsCsv({ parameters }: Scenario, { firms }: RunResult): string {
  return csv(
    [
      "firm",
      "name",
      "group",
      "label",
      "founded",
      "focus",
      "partnering",
      "exitMonth",
      "exitCause",
      ...parameters.components.map(({ name }) => `capability.${name}`),
    ],
    firms.map(({ group, label, founded, focus, partnering, exit, capability }, firm) => [
      firm,
      nameOf(firm),
      group,
      label,
      founded,
      Number(focus),
      partnering,
      exit?.month ?? "",
      exit?.cause ?? "",
      ...capability,
    ]),
  );
}

function eventsCsv({ events }: RunResult): string {
  const name = (firm: number) => (firm === -1 ? "" : nameOf(firm));
  return csv(
    ["month", "kind", "firm", "firmName", "other", "otherName", "amountKeur", "detail"],
    events.map(({ month, kind, firm, other, amountKeur, detail }) => [
      month,
      kind,
      firm,
      name(firm),
      other,
      name(other),
      amountKeur,
      detail,
    ]),
  );
}

/** What decided the events that have reasons; an event is named by its row, from 0. */
function reasonsCsv({ events }: RunResult): string {
  return csv(
    ["event", "firm", "firmName", "term", "value"],
    events.flatMap(({ reasons = [] }, event) =>
      reasons.flatMap(({ firm, terms }) =>
        Object.entries(terms).map(([term, value]) => [event, firm, whoIs(firm), term, value]),
      ),
    ),
  );
}

function whoIs(firm: number): string {
  if (firm >= 0) return nameOf(firm);
  return firm === -1 ? "nobody" : "itself";
}

/** The commit of this program, marked when files have changed since; null outside a repository. */
function commit(): string | null {
  try {
    const head = git("rev-parse", "HEAD");
    const changed = git("status", "--porcelain", "--untracked-files=no") !== "";
    return changed ? `${head}-dirty` : head;
  } catch {
    return null;
  }
}

/** Looks only: `git describe --dirty` would lock the index, and leave the lock when it is killed on a full disk. */
function git(...args: readonly string[]): string {
  return execFileSync("git", ["--no-optional-locks", ...args], {
    cwd: import.meta.dirname,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "ignore"],
    timeout: 5_000,
  }).trim();
}
