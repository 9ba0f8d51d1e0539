import { readdirSync, readFileSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { fieldTable } from "../../bin/fieldTable.ts";
import { createResolver, experimentJsonSchema, isExperimentText } from "../../src/file/index.ts";
import { planPoints } from "../../src/points/planPoints.ts";
import { read, scenarios } from "../support/experimentFolder.ts";

const folder = join(scenarios, "experiments");
const files = readdirSync(folder)
  .filter((name) => name.endsWith(".yaml"))
  .map((name) => join(folder, name));

describe.each(files)("%s", (file) => {
  const text = readFileSync(file, "utf8");
  const { experiment, scenario } = read(file);

  test("bears the name of its file, asks a question and points editors to the JSON Schema", () => {
    expect(experiment.name).toBe(basename(file, ".yaml"));
    expect(experiment.title).not.toBe(experiment.name);
    expect(experiment.question).toMatch(/\?$/);
    expect(isExperimentText(text)).toBe(true);
    const [, schema] = /^# yaml-language-server: \$schema=(\S+)\n/.exec(text) ?? [];
    expect(resolve(folder, schema)).toBe(join(folder, "experiment.schema.json"));
  });

  test("says of every belief where it comes from", () => {
    const beliefs = { ...experiment.factors, ...experiment.search?.levers };
    for (const [name, { source }] of Object.entries(beliefs)) expect(source, name).not.toBe("");
  });

  test("has points that the scenario allows", () => {
    const resolve = createResolver(experiment, scenario.resolved);
    const { points } = planPoints(experiment);
    const invalid = points
      .map(({ values }) => resolve(values))
      .filter((one) => one.status !== "ready");
    expect(invalid).toEqual([]);
    const first = resolve(points[0].values);
    if (first.status === "ready" && experiment.search === null)
      expect(first.groups.map(({ strategies }) => strategies)).toEqual([
        Object.keys(experiment.strategies),
      ]);
  });

  test("is listed", () => {
    const readme = readFileSync(join(folder, "README.md"), "utf8");
    expect(readme).toContain(`(${basename(file)})`);
  });
});

test("no scenario is taken for an experiment", () => {
  for (const name of readdirSync(scenarios).filter((one) => one.endsWith(".yaml")))
    expect(isExperimentText(readFileSync(join(scenarios, name), "utf8")), name).toBe(false);
});

test("the JSON Schema that editors read is the one that the schema makes", () => {
  const written: unknown = JSON.parse(readFileSync(join(folder, "experiment.schema.json"), "utf8"));
  expect(written).toEqual(JSON.parse(JSON.stringify(experimentJsonSchema())));
});

test("the page on experiments has every field as the schema has it, and its example is shipped", () => {
  const page = readFileSync(join(scenarios, "../docs/experiments.md"), "utf8");
  const bare = (line: string) => line.replaceAll(/\\?[\s*_-]+/g, "");
  const written = new Set(page.split("\n").map(bare));
  for (const row of fieldTable(experimentJsonSchema())) expect(written, row).toContain(bare(row));
  const { experiment } = read(join(folder, "partnering-flip.yaml"));
  expect(page).toContain(`design: { type: ${experiment.design.type}, n: ${experiment.design.n} }`);
  expect(page).toContain(`replications: { initial: ${experiment.replications.initial} }`);
});
