import { createReadStream, statSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join, normalize, sep } from "node:path";

/** Where `pnpm studio:build` puts the studio: a folder that any web server can host. */
export const builtStudio = join(import.meta.dirname, "../dist/page");

export interface Served {
  readonly address: string;
  readonly close: () => Promise<void>;
}

/**
 * Serves the built studio to this machine alone, on a port that is free.
 *
 * @param beside  files that are not in the folder, by name
 */
export async function serveStudio(
  beside: Readonly<Record<string, string>> = {},
  folder = builtStudio,
): Promise<Served> {
  const server = createServer((request, response) => {
    const path = decoded(request.url ?? "/");
    const name = path === "/" ? "index.html" : path.slice(1);
    response.setHeader("x-content-type-options", "nosniff");
    response.setHeader("cache-control", "no-store");
    if (Object.hasOwn(beside, name)) {
      response.setHeader("content-type", kindOf(name));
      response.end(beside[name]);
      return;
    }
    const file = normalize(join(folder, name));
    if (!file.startsWith(folder + sep) || !isFile(file)) {
      response.statusCode = 404;
      response.end("not here");
      return;
    }
    response.setHeader("content-type", kindOf(file));
    createReadStream(file).pipe(response);
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}/`,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}

function decoded(url: string): string {
  try {
    return decodeURIComponent(new URL(url, "http://studio").pathname);
  } catch {
    return "";
  }
}

function isFile(file: string): boolean {
  try {
    return statSync(file).isFile();
  } catch {
    return false;
  }
}

const kinds: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".css": "text/css",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".woff2": "font/woff2",
};

function kindOf(name: string): string {
  return kinds[extname(name)] ?? "application/octet-stream";
}
