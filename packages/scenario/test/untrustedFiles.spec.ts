import { execFileSync } from "node:child_process";
import { chmodSync, mkdirSync, symlinkSync, truncateSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { formatMistakes } from "../src/index.ts";
import {
  mistakeOf,
  mistakesOf,
  read,
  said,
  scenarioFolder,
  smallest,
} from "./support/scenarioFolder.ts";

const folder = scenarioFolder();

describe("a path that is no scenario file", () => {
  test("a missing file", () => {
    const mistake = mistakeOf(join(folder.path, "missing.yaml"));
    expect(mistake.line).toBe(null);
    expect(said(mistake)).toMatch(/found no file/);
  });

  test("a file where a folder should be", () => {
    expect(said(mistakeOf(join(folder.write("file.yaml", smallest), "deeper.yaml")))).toMatch(
      /found no file/,
    );
  });

  test("a folder", () => {
    mkdirSync(join(folder.path, "folder.yaml"));
    expect(said(mistakeOf(join(folder.path, "folder.yaml")))).toMatch(/found a folder/);
  });

  test("a device that never ends", () => {
    expect(said(mistakeOf("/dev/zero"))).toMatch(/found a device/);
  });

  test("a pipe that nobody writes to", () => {
    const pipe = join(folder.path, "pipe.yaml");
    execFileSync("mkfifo", [pipe]);
    expect(said(mistakeOf(pipe))).toMatch(/device or pipe/);
  });

  test("a link to itself", () => {
    const link = join(folder.path, "loop.yaml");
    symlinkSync(link, link);
    expect(said(mistakeOf(link))).toMatch(/symbolic links that lead in a circle/);
  });

  test("a file that may not be read", () => {
    const file = folder.write("closed.yaml", smallest);
    chmodSync(file, 0);
    // Root may read everything, so root becomes nobody for the moment.
    const nobody = 65_534;
    const isRoot = process.geteuid?.() === 0;
    if (isRoot) process.seteuid?.(nobody);
    try {
      expect(said(mistakeOf(file))).toMatch(/may not be read/);
    } finally {
      if (isRoot) process.seteuid?.(0);
    }
  });

  test("a file of 100 MB, without reading it", () => {
    const file = folder.write("large.yaml", "");
    truncateSync(file, 100_000_000);
    const started = performance.now();
    expect(said(mistakeOf(file))).toBe(
      "found a file of 100000000 bytes; allowed at most 1048576 (1 MiB)",
    );
    expect(performance.now() - started).toBeLessThan(500);
  });
});

describe("a text that is no scenario", () => {
  const bomb = [
    "a: &a [x, x, x, x, x, x, x, x, x]",
    ..."bcdefgh".split("").map((name, i) => {
      const before = "abcdefg"[i];
      return `${name}: &${name} [${Array(9).fill(`*${before}`).join(", ")}]`;
    }),
  ].join("\n");

  const cases: readonly (readonly [
    name: string,
    text: string | Uint8Array,
    line: number,
    found: RegExp,
  ])[] = [
    ["an empty file", "", 1, /nothing but blanks and comments/],
    ["comments alone", "# nothing\n", 1, /nothing but blanks and comments/],
    ["a single value", "forty-two", 1, /found "forty-two"; allowed a map/],
    ["a list", "- a\n- b\n", 1, /found a list of 2; allowed a map/],
    ["broken YAML", "months: 1\naccounts: { count: 3\n", 3, /broken YAML/],
    ["a tab for indentation", "accounts:\n\tcount: 3\n", 2, /a tab where YAML wants spaces/],
    [
      "a key that comes twice",
      "months: 1\n\nmonths: 2\n",
      3,
      /the key "months" again; allowed once \(first on line 1\)/,
    ],
    ["two documents", "months: 1\n---\nmonths: 2\n", 2, /second document/],
    ["a tag of its own", "months: !!js/function 'exit'\n", 1, /broken YAML \(unresolved tag/],
    ["a key that is a map", "? { a: 1 }\n: 2\n", 1, /broken YAML/],
    ["a date of YAML 1.1", "%YAML 1.1\n---\nmonths: 2001-01-01\n", 3, /special YAML type/],
    ["an alias of nothing", "months: *none\n", 1, /the alias \*none/],
    ["an alias of itself", "groups: &all\n  a: *all\n", 2, /the alias \*all/],
    ["aliases that multiply", bomb, 5, /more than 10000 values/],
    ["too many values", `x: [${"1,".repeat(20_000)}]`, 1, /more than 10000 values/],
    ["nesting without end", "[".repeat(20_000), 1, /nesting too deep/],
    ["nesting beyond any scenario", `a: ${"[".repeat(40)}${"]".repeat(40)}`, 1, /deeper than 32/],
    ["bytes that are not UTF-8", new Uint8Array([0x61, 0x3a, 0x20, 0xff, 0xfe]), 0, /not UTF-8/],
  ];
  test.each(cases)("%s", (_, text, line, found) => {
    const [mistake] = mistakesOf(folder.write("hostile.yaml", text));
    expect(said(mistake)).toMatch(found);
    expect(mistake.line ?? 0).toBe(line);
  });

  test.each([
    ["a map of colliding keys", Array.from({ length: 60_000 }, (_, i) => `k${i}: 1`).join("\n")],
    ["open brackets", "[".repeat(300_000)],
    ["anchors upon anchors", "&a ".repeat(80_000)],
  ])(
    "%s takes seconds, not minutes",
    (_, text) => {
      expect(mistakesOf(folder.write("slow.yaml", text)).length).toBeGreaterThan(0);
    },
    20_000,
  );

  test("a key called __proto__ is a key like any other, and unknown", () => {
    const mistakes = mistakesOf(
      folder.write(
        "proto.yaml",
        `${smallest}__proto__: { polluted: 1 }\nutility: { __proto__: { price: 1 } }\nstrategies: { __proto__: {} }\n`,
      ),
    );
    expect(mistakes.map(({ path }) => path)).toEqual([
      "__proto__",
      "utility.__proto__",
      "strategies.__proto__",
    ]);
    expect(Object.prototype).not.toHaveProperty("polluted");
  });

  test("its words do not steer the terminal", () => {
    const mistakes = mistakesOf(
      folder.write("escape.yaml", `${smallest}"\\e[2J": 1\nreach: { cycleForm: "\\e[31m" }\n`),
    );
    expect(formatMistakes(mistakes)).not.toMatch(/[\p{Cc}--\n]/v);
  });

  test("a long key is cut in the message", () => {
    const [mistake] = mistakesOf(
      folder.write("long.yaml", `${smallest}? ${"k".repeat(100_000)}\n: 1\n`),
    );
    expect(formatMistakes([mistake]).length).toBeLessThan(1_000);
  });

  test("a byte-order mark and Windows line ends do no harm", () => {
    expect(
      read(folder.write("windows.yaml", `\uFEFF${smallest.replaceAll("\n", "\r\n")}`)).parameters
        .groups,
    ).toHaveLength(2);
  });
});
