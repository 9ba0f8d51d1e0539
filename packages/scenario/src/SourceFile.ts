import { closeSync, constants, fstatSync, openSync, readSync, realpathSync } from "node:fs";
import { Result } from "effect";
import { type Mistake, mistakeAt, type Origin } from "./Mistake.ts";

/** A hundred times the longest scenario shipped. */
const mostBytes = 1_048_576;

/** Text of a regular file of bounded size, and where it really lies once symbolic links are followed. */
export interface SourceFile {
  readonly realPath: string;
  readonly text: string;
}

/**
 * Reads a file that nobody vouches for.
 *
 * @param asker  where the file is named, so that a wrong name is reported there
 */
export function readSourceFile(
  path: string,
  asker: Origin,
): Result.Result<SourceFile, readonly Mistake[]> {
  try {
    const realPath = realpathSync(path);
    const bytes = readBounded(realPath);
    if ("found" in bytes) return refused(asker, bytes);
    return Result.succeed({
      realPath,
      text: new TextDecoder("utf-8", { fatal: true }).decode(bytes),
    });
  } catch (error) {
    return refused(asker, whatFailed(path, error));
  }
}

/** Why a file is refused. */
type Complaint = Pick<Mistake, "found" | "allowed">;

/** The bytes, or why they are refused. */
function readBounded(path: string): Uint8Array | Complaint {
  // Opening a pipe would otherwise wait for a writer.
  const descriptor = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
  try {
    const status = fstatSync(descriptor);
    if (status.isDirectory()) return { found: `a folder, ${path}`, allowed: "a scenario file" };
    if (!status.isFile()) return { found: `a device or pipe, ${path}`, allowed: "a scenario file" };
    if (status.size > mostBytes)
      return { found: `a file of ${status.size} bytes`, allowed: `at most ${mostBytes} (1 MiB)` };
    const bytes = new Uint8Array(status.size);
    return bytes.subarray(0, readSync(descriptor, bytes, 0, status.size, 0));
  } finally {
    closeSync(descriptor);
  }
}

function whatFailed(path: string, error: unknown): Complaint {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  switch (code) {
    case "ENOENT":
    case "ENOTDIR":
      return { found: `no file ${path}`, allowed: "the path of a scenario file" };
    case "EACCES":
    case "EPERM":
      return { found: `a file that may not be read, ${path}`, allowed: "one with read permission" };
    case "ELOOP":
      return { found: `symbolic links that lead in a circle, ${path}`, allowed: "a file" };
    case "ERR_ENCODING_INVALID_ENCODED_DATA":
      return { found: `bytes that are not UTF-8 in ${path}`, allowed: "UTF-8 text" };
    default:
      return {
        found: `a file that cannot be read, ${path} (${String(code ?? error)})`,
        allowed: "a scenario file",
      };
  }
}

function refused(
  asker: Origin,
  { found, allowed }: Complaint,
): Result.Result<never, readonly Mistake[]> {
  return Result.fail([mistakeAt(asker, [], found, allowed)]);
}
