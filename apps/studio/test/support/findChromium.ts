import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";

const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

/**
 * Path of a Chromium: the one that CHROMIUM names, or the first on the PATH.
 *
 * @throws Error that says what is missing
 */
export function findChromium(): string {
  const { CHROMIUM: named, PATH: path = "" } = process.env;
  const folders = path.split(delimiter);
  const places = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  const found = [...(named === undefined ? [] : [named]), ...places].find(isExecutable);
  if (found === undefined)
    throw new Error(`missing: Chromium (looked for ${names.join(", ")} on the PATH); .ci/prepare`);
  return found;
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
