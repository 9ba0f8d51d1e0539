import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { cpus } from "node:os";
import { join } from "node:path";
import { modelVersion } from "@searoom/model";

/** Which code the runs hang on. */
export interface CodeVersion {
  readonly modelVersion: string;
  /** Of the sources of the model and of what measures its runs. */
  readonly modelDigest: string;
  /** Of the random numbers alone. */
  readonly drawsDigest: string;
}

/** Who ran what, where and with which code. */
export interface Provenance extends CodeVersion {
  readonly verb: string;
  readonly argv: string;
  readonly started: string;
  readonly gitCommit: string | null;
  readonly gitDirty: boolean | null;
  readonly gitDiffHash: string | null;
  readonly lockfileHash: string | null;
  readonly toolkitVersion: string;
  readonly codeChangeAccepted: boolean;
  readonly nodeVersion: string;
  readonly platform: string;
  readonly cpu: string;
  readonly cores: number;
}

const root = join(import.meta.dirname, "../../../..");

/** What changes no digest (a comment) changes this too: better one question too many than old runs among new ones. */
export function codeVersion(): CodeVersion {
  const experiments = "packages/experiments/src";
  return {
    modelVersion,
    modelDigest: digestOf([
      "packages/model/src",
      `${experiments}/expressions`,
      `${experiments}/runs/replicateTask.ts`,
      `${experiments}/runs/seriesReductions.ts`,
    ]),
    drawsDigest: digestOf(["packages/model/src/random"]),
  };
}

export function provenanceOf(
  verb: string,
  argv: readonly string[],
  codeChangeAccepted: boolean,
): Provenance {
  const status = git("status", "--porcelain", "--untracked-files=no");
  const dirty = status === null ? null : status !== "";
  const { version } = JSON.parse(
    readFileSync(join(import.meta.dirname, "../../package.json"), "utf8"),
  ) as { readonly version: string };
  return {
    ...codeVersion(),
    verb,
    argv: JSON.stringify(argv),
    started: new Date().toISOString(),
    gitCommit: git("rev-parse", "HEAD"),
    gitDirty: dirty,
    gitDiffHash: dirty === true ? hashText(git("diff", "HEAD") ?? "") : null,
    lockfileHash: hashFile(join(root, "pnpm-lock.yaml")),
    toolkitVersion: version,
    codeChangeAccepted,
    nodeVersion: process.version,
    platform: `${process.platform} ${process.arch}`,
    cpu: cpus()[0]?.model ?? "unknown",
    cores: cpus().length,
  };
}

function digestOf(places: readonly string[]): string {
  const hash = createHash("sha256");
  for (const place of places)
    for (const file of filesUnder(place))
      hash
        .update(`${file}\0`)
        .update(readFileSync(join(root, file)))
        .update("\0");
  return hash.digest("hex").slice(0, 32);
}

function filesUnder(place: string): readonly string[] {
  if (place.endsWith(".ts")) return [place];
  return readdirSync(join(root, place), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts"))
    .map((name) => `${place}/${name}`)
    .sort();
}

function hashText(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, 32);
}

function hashFile(file: string): string | null {
  try {
    return hashText(readFileSync(file, "utf8"));
  } catch {
    return null;
  }
}

/** Looks only, and never waits for long; null outside a repository. */
function git(...args: readonly string[]): string | null {
  try {
    return execFileSync("git", ["--no-optional-locks", ...args], {
      cwd: root,
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
      timeout: 5_000,
      maxBuffer: 2 ** 26,
    }).trim();
  } catch {
    return null;
  }
}
