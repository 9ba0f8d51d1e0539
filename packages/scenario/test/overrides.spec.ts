import { describe, expect, test } from "vitest";
import { formatMistakes } from "../src/index.ts";
import {
  mistakeOf,
  mistakesOf,
  read,
  scenarioFolder,
  smallest,
  said,
} from "./support/scenarioFolder.ts";

const folder = scenarioFolder();
const file = folder.write(
  "market.yaml",
  `${smallest}accounts: { count: 700 }\nfocus: { group: start-ups, strategy: direct }\n`,
);

describe("--set path=value", () => {
  test("sets numbers, words, lists and maps", () => {
    const { parameters } = read(
      file,
      "accounts.count=90",
      "reach.cycleForm=geometric",
      "accounts.jobShares=[1]",
      "utility.selfSupply=false",
      "accounts.qualitySensitivity={form: uniform, width: 1}",
      "groups.incumbents.capability.hardware=1",
    );
    expect(parameters.accounts).toMatchObject({
      count: 90,
      jobShares: [1],
      qualitySensitivity: { form: "uniform", width: 1 },
    });
    expect(parameters.reach.cycleForm).toBe("geometric");
    expect(parameters.utility.selfSupply).toBe(false);
    expect(parameters.groups[1].capability).toEqual([1, 0]);
  });

  test("counts last when said twice, and after what the file extends", () => {
    const child = folder.write("child.yaml", "extends: market.yaml\nmonths: 10\n");
    expect(read(child, "months=11", "months=12").parameters.months).toBe(12);
  });

  test("takes away with null", () => {
    expect(read(file, "focus=null", "groups.start-ups=null").parameters).toMatchObject({
      focus: null,
      groups: [{ name: "incumbents" }],
    });
  });

  test("reaches the strategies that a file does not name", () => {
    expect(
      read(file, "strategies.coopetition.maxAlliances=8").parameters.strategies["coopetition"]
        .maxAlliances,
    ).toBe(8);
  });

  test("is named when it is wrong, together with the others and with the file", () => {
    const bad = folder.write("bad.yaml", `${smallest}months: 0\n`);
    const mistakes = mistakesOf(
      bad,
      "utility.price=abc",
      "reach.cycleFrom=fixed",
      "groups.startups.count=3",
      "nonsense",
      "a..b=1",
      "pricing.firstShare=[1",
    );
    expect(
      formatMistakes(mistakes)
        .split("\n")
        .map((line) => line.replace(/allowed .*?\. /, "… ")),
    ).toEqual([
      '--set groups.startups.count=3 groups.startups.count: found the unknown name "startups"; … Did you mean "start-ups"?',
      '--set nonsense: found "nonsense"; allowed path=value, for instance accounts.count=1000.',
      '--set a..b=1: found "a..b=1"; allowed path=value, for instance accounts.count=1000.',
      '--set utility.price=abc utility.price: found "abc"; allowed a number from 0 to 100 (utility per Keur a month).',
      '--set reach.cycleFrom=fixed reach.cycleFrom: found an unknown key; … Did you mean "cycleForm"?',
      '--set pricing.firstShare=[1 pricing.firstShare: found "[1", which is broken YAML (flow sequence must end with a ]); allowed a number from 0 to 0.99 (share).',
      `${bad}:7:9 months: found 0; allowed a whole number from 1 to 1200 (months).`,
    ]);
  });

  test.each([
    ["a key that belongs elsewhere", "inboundPerMonth=1", "reach.inboundPerMonth"],
    ["a misspelt section", "acounts.count=1", "accounts"],
    ["a key in snake case", "accounts.need_log_sd=1", "needLogSd"],
  ])("suggests for %s", (_, override, suggestion) => {
    expect(mistakeOf(file, override).suggestion).toBe(suggestion);
  });

  test.each([
    [
      "a path through a number",
      "accounts.count.more=1",
      /found a path that goes on to "more"; allowed a whole number/,
    ],
    [
      "a path into a list",
      "accounts.jobShares.0=1",
      /found a path that goes on to "0"; allowed a list/,
    ],
    [
      "an empty value",
      "months=",
      /found nothing; allowed a whole number from 1 to 1200 \(months\)/,
    ],
    ["a value instead of a map", "contract=3", /found 3; allowed a map .* of form, termMonths/],
    ["a unit", "groups.start-ups.cashKeur=5k", /found "5k"; allowed a number from 0 .* \(Keur\)/],
    ["the prototype", "__proto__.polluted=1", /unknown key/],
    ["a prototype further down", "utility.__proto__.polluted=1", /unknown key/],
    ["an infinite number", "months=.inf", /found \.inf/],
    ["what extends would say", "extends=other.yaml", /unknown key/],
    ["a number out of its bounds in a list", "accounts.jobShares=[1, -1]", /found -1/],
  ])("refuses %s", (_, override, found) => {
    const mistake = mistakeOf(file, override);
    expect(mistake).toMatchObject({ file: `--set ${override}`, line: null });
    expect(said(mistake)).toMatch(found);
    expect(Object.prototype).not.toHaveProperty("polluted");
  });

  test("may make numbers that do not go together, and is blamed for it", () => {
    expect(mistakeOf(file, "accounts.cautionMin=1", "accounts.cautionMax=0.5")).toMatchObject({
      file: "--set accounts.cautionMin=1",
      path: "accounts.cautionMin",
    });
  });

  test("is blamed where it makes a number of the file wrong", () => {
    const staffed = folder.write(
      "staffed.yaml",
      smallest.replace("[0.8, 0.2]", "[0.8, 0.2], reps: 6, repsMax: 8"),
    );
    expect(mistakeOf(staffed, "months=9", "groups.incumbents.repsMax=4")).toMatchObject({
      file: "--set groups.incumbents.repsMax=4",
      line: null,
      path: "groups.incumbents.reps",
      found: "6",
      allowed: "at most repsMax, which is 4",
    });
    expect(mistakeOf(file, "groups.start-ups=null")).toMatchObject({
      file: "--set groups.start-ups=null",
      path: "focus.group",
    });
  });

  test("is not blamed for what is wrong without it", () => {
    const silent = folder.write("silent.yaml", "title: silent\n");
    expect(mistakesOf(silent, "accounts.count=90")).toEqual(mistakesOf(silent));
    const homes = folder.write(
      "homes.yaml",
      smallest.replaceAll("capability:", "homeAccountShare: 0.7, capability:"),
    );
    expect(mistakesOf(homes, "groups.incumbents.count=3")).toEqual(mistakesOf(homes));
  });
});
