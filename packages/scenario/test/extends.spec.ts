import { symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import {
  mistakeOf,
  mistakesOf,
  read,
  said,
  scenarioFolder,
  smallest,
} from "./support/scenarioFolder.ts";

const folder = scenarioFolder();
folder.write(
  "parent.yaml",
  `name: parent
title: The parent
description: What it is
months: 60
accounts: { count: 700, neighbours: 4 }
burnIn: { penetration: 0.5 }
${smallest}`,
);

describe("a scenario that extends another", () => {
  test("changes what it names and keeps the rest", () => {
    const { parameters } = read(
      folder.write(
        "child.yaml",
        "extends: parent.yaml\naccounts: { count: 800 }\ngroups: { start-ups: { cashKeur: 1 } }\n",
      ),
    );
    expect(parameters.months).toBe(60);
    expect(parameters.accounts).toMatchObject({ count: 800, neighbours: 4 });
    expect(parameters.groups[0]).toMatchObject({
      name: "start-ups",
      cashKeur: 1,
      capability: [0, 0.8],
    });
    expect(parameters.groups).toHaveLength(2);
  });

  test("does not bear its parent's name", () => {
    expect(read(folder.write("heir.yaml", "extends: ./parent.yaml\n"))).toMatchObject({
      name: "heir",
      title: "heir",
      description: "",
    });
  });

  test("replaces lists as a whole", () => {
    const file = folder.write(
      "list.yaml",
      "extends: parent.yaml\ngroups: { incumbents: { capability: { hardware: 1 } } }\n",
    );
    expect(read(file).parameters.groups[1].capability).toEqual([1, 0]);
  });

  test("takes away with null what the parent has", () => {
    const file = folder.write(
      "without.yaml",
      "extends: parent.yaml\nburnIn: null\ngroups: { incumbents: null }\nmonths: null\n",
    );
    const { parameters } = read(file);
    expect(parameters.burnIn).toBeNull();
    expect(parameters.groups.map(({ name }) => name)).toEqual(["start-ups"]);
    expect(parameters.months).toBe(120);
  });

  test("is told when a null takes away what nobody has", () => {
    const file = folder.write("nobody.yaml", "extends: parent.yaml\ngroups: { incumbent: null }\n");
    expect(mistakeOf(file)).toMatchObject({
      line: 2,
      column: 22,
      path: "groups.incumbent",
      found: "null",
    });
  });

  test("adds components after those of its parent", () => {
    const file = folder.write(
      "more.yaml",
      "extends: parent.yaml\ncomponents: { training: {}, hardware: { physical: true } }\ngroups: { incumbents: { capability: [1, 1, 1] } }\n",
    );
    expect(read(file).parameters.components.map(({ name, physical }) => [name, physical])).toEqual([
      ["hardware", true],
      ["analytics", false],
      ["training", false],
    ]);
  });

  test("gets its parent's mistakes with the parent's lines, beside its own", () => {
    folder.write("bad/parent.yaml", `months: -1\n${smallest}`);
    const file = folder.write("bad/child.yaml", "extends: parent.yaml\naccounts:\n  count: 0\n");
    expect(mistakesOf(file).map(({ file, line, path }) => [file, line, path])).toEqual([
      [join(folder.path, "bad/parent.yaml"), 1, "months"],
      [file, 3, "accounts.count"],
    ]);
  });

  test("may reach into a folder below and back up again, inside its own", () => {
    folder.write("below/middle.yaml", "extends: ../parent.yaml\nmonths: 61\n");
    expect(read(folder.write("above.yaml", "extends: below/middle.yaml\n")).parameters.months).toBe(
      61,
    );
  });
});

describe("extends refuses", () => {
  const outside = scenarioFolder();
  const secret = outside.write("secret.yaml", `months: 7\n${smallest}`);

  test.each([
    ["a file that is not there", "extends: nowhere.yaml", /found no file .*nowhere\.yaml/],
    ["a folder", "extends: below", /found a folder/],
    ["an absolute path", `extends: ${secret}`, /absolute path/],
    ["a path that leaves the folder", "extends: ../secret.yaml", /leaves the folder/],
    [
      "a path that leaves the folder on the way through another",
      "extends: below/../../secret.yaml",
      /leaves the folder/,
    ],
    ["a list of files", "extends: [parent.yaml]", /found a list of 1; allowed the path/],
    ["nothing at all", "extends:", /found null/],
    ["a path with a zero byte", 'extends: "parent\\0.yaml"', /leaves the folder|found/],
  ])("%s", (_, text, found) => {
    const mistake = mistakeOf(folder.write("refused.yaml", `# a comment\n${text}\n`));
    expect(said(mistake)).toMatch(found);
    expect(mistake.line).toBe(2);
  });

  test("a symbolic link that leaves the folder", () => {
    symlinkSync(secret, join(folder.path, "inside.yaml"));
    const mistake = mistakeOf(folder.write("linked.yaml", "extends: inside.yaml\n"));
    expect(said(mistake)).toMatch(/a link that leaves the folder/);
    expect(mistake).toMatchObject({ line: 1, column: 10, path: "extends" });
  });

  test("a circle, and names it", () => {
    const a = folder.write("circle/a.yaml", "extends: b.yaml\n");
    folder.write("circle/b.yaml", "extends: c.yaml\n");
    folder.write("circle/c.yaml", "extends: a.yaml\n");
    expect(said(mistakeOf(a))).toMatch(
      /a circle, \S*a\.yaml → \S*b\.yaml → \S*c\.yaml → \S*a\.yaml;/,
    );
  });

  test("itself", () => {
    expect(said(mistakeOf(folder.write("self.yaml", "extends: ./self.yaml\n")))).toMatch(
      /a circle/,
    );
  });

  test("a chain that is too long", () => {
    for (let link = 0; link < 12; link++)
      folder.write(`chain/${link}.yaml`, `extends: ${link + 1}.yaml\n`);
    expect(said(mistakeOf(join(folder.path, "chain/0.yaml")))).toMatch(/more than 8 files/);
  });
});
