import { existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { isExperimentText } from "@searoom/experiments/file";
import { scenarioFolder } from "./findScenario.ts";

/** Longer files are refused by those who read them. */
const mostBytes = 1_048_576;

/** The experiment's file that is meant by a path or by the name of one in `scenarios/experiments/`; null where none is meant. */
export function findExperiment(word: string): string | null {
  if (existsSync(word)) return isExperiment(word) ? word : null;
  const folder = scenarioFolder();
  if (folder === null || /[/\\]|\.ya?ml$/.test(word)) return null;
  const shipped = join(folder, "experiments", `${word}.yaml`);
  return existsSync(shipped) ? shipped : null;
}

function isExperiment(file: string): boolean {
  const status = statSync(file);
  if (!status.isFile() || status.size > mostBytes) return false;
  try {
    return isExperimentText(readFileSync(file, "utf8"));
  } catch {
    // Who reads it says why it cannot be read.
    return false;
  }
}
