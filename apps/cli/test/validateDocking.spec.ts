import { limits, type Row } from "@searoom/validation";
import { describe, expect, test } from "vitest";
import { dockingTable } from "../src/tell/dockingTable.ts";
import { plainPage } from "./support/plainPage.ts";
import { expectRefusal, searoom } from "./support/searoom.ts";

test("a table for each limit that was asked for: theory beside simulation, and a verdict", async () => {
  const { code, stdout, stderr } = await searoom(["validate", "docking", "wright", "Makers"]);
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  expect(stdout).toMatch(/^Wright\n {2}c\(2Q\) = c\(Q\) \(1 − r\) \(Wright 1936\)$/m);
  expect(stdout).toMatch(/^ +theory +simulated +tolerance$/m);
  expect(stdout).toMatch(
    /^ {2}unit cost after 2 doublings, r = 0\.2 +0\.512 +0\.512 +\S+ +agrees$/m,
  );
  expect(stdout).toMatch(/^13 of 13 rows in 2 limits agree, 0 outside$/m);
  expect(stdout).toMatch(/^Again: {2}.*searoom.* validate docking wright Makers$/m);
});

test("--json says the same of each row, whatever the workers", async () => {
  const words = ["validate", "docking", "Wright", "Founding", "--json"];
  const { code, stdout } = await searoom([...words, "--workers", "1"]);
  expect(code).toBe(0);
  expect((await searoom([...words, "--workers", "3"])).stdout).toBe(stdout);
  const { form, agreeing, outside, limits } = JSON.parse(stdout) as {
    form: string;
    agreeing: number;
    outside: number;
    limits: { name: string; rows: (Row & { agrees: boolean })[] }[];
  };
  expect({ form, agreeing, outside }).toEqual({ form: "quick", agreeing: 14, outside: 0 });
  expect(limits.map(({ name }) => name)).toEqual(["Wright", "Founding"]);
  expect(limits[0].rows[0]).toMatchObject({ agrees: true, because: "set before" });
});

test("a limit that is none is told so, with the one that is meant", async () =>
  expectRefusal(
    await searoom(["validate", "docking", "Litle's law"]),
    /^searoom: no limit "Litle's law"; allowed: Bass, .*\. Did you mean "Little's law"\?$/m,
  ));

describe("a row outside its tolerance", () => {
  const { name, closedForm, source } = limits[0];
  const row = { what: "price", theory: -2, simulation: 3e-7, tolerance: 0.5, because: "4 s.e." };
  const held = [{ name, closedForm, source, rows: [row, { ...row, simulation: -2.25 }] }];

  test("is said", () => {
    const text = dockingTable(held, "full", plainPage).flat().join("\n");
    expect(text).toMatch(/^ {2}price +−2 +3e-7 +0\.5 +outside$/m);
    expect(text).toMatch(/^ {2}price +−2 +−2\.25 +0\.5 +agrees$/m);
  });

  test.each([60, 80])("a page of %d columns is wide enough", (columns) => {
    const lines = dockingTable(held, "short", { ...plainPage, columns }).flat();
    expect(lines.filter((line) => line.length > columns)).toEqual([]);
  });
});
