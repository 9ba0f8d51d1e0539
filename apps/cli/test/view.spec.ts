import { describe, expect, test } from "vitest";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { serveStudio } from "@searoom/studio/serve";
import { expectRefusal, repository, searoom } from "./support/searoom.ts";

describe("searoom view", () => {
  test("refuses what changes a scenario when none is named", async () => {
    if (!existsSync(join(repository, "apps/studio/dist/page/index.html"))) {
      const { code, stderr } = await searoom(["view", "--no-open"]);
      expect(code).toBe(2);
      expect(stderr).toContain("studio:build");
      return;
    }
    expectRefusal(
      await searoom(["view", "--no-open", "--set", "months=12"]),
      /change a scenario: name one/,
    );
  });
});

describe("the studio's server", () => {
  test("gives files of its folder and those beside it, and nothing else", async () => {
    const { address, close } = await serveStudio({ "opened.json": "{}" }, import.meta.dirname);
    const get = async (path: string) => {
      const response = await fetch(`${address}${path}`);
      return [response.status, await response.text()] as const;
    };
    expect(await get("opened.json")).toEqual([200, "{}"]);
    expect((await get("view.spec.ts"))[0]).toBe(200);
    for (const path of [
      "../package.json",
      "%2e%2e/package.json",
      "..%2fpackage.json",
      "support",
      "%",
    ])
      expect(await get(path), path).toEqual([404, "not here"]);
    await close();
  });
});
