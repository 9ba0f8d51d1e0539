import type { Experiment, Results } from "@searoom/experiments";
import { describe, expect, test } from "vitest";
import { experimentReport } from "../../apps/cli/src/report/experimentReport.ts";
import { reportHtml } from "../../apps/cli/src/report/reportHtml.ts";
import { reportMarkdown } from "../../apps/cli/src/report/reportMarkdown.ts";
import {
  armsOf,
  experimentOf,
  noise,
  runAll,
  uniform,
} from "../../packages/experiments/test/support/synthetic.ts";

const hostile = "<img src=x onerror=alert(1)>";

/** Alone wins where imitation is slow, allies where it is fast and capital scarce; what the rules are called does nothing. */
function answered(changes: Partial<Experiment> = {}): Results {
  const experiment = experimentOf({
    name: "known",
    title: "A market whose answer is known",
    question: "Alone or with allies?",
    strategies: armsOf("alone", "allies", "reseller"),
    factors: {
      imitation: { ...uniform(0.1, 0.7), label: "imitation" },
      capital: {
        dist: "loguniform",
        min: 200,
        max: 20_000,
        label: "capital",
        unit: "Keur",
        source: "assumption",
        sets: [],
      },
      rules: {
        dist: "categorical",
        values: ["lax", hostile],
        weights: [3, 1],
        label: "rules",
        unit: "",
        source: "assumption",
        sets: [],
      },
    },
    flip: {
      x: "imitation",
      y: "capital",
      on: "value",
      arms: null,
      depth: 2,
      initial: 4,
      others: "median",
      budget: null,
    },
    ...changes,
  });
  const factors = Object.keys(experiment.factors);
  const units = Array.from({ length: 64 }, (_, n) =>
    factors.map((_name, f) => noise(n, f) * 0.999),
  );
  return runAll(
    experiment,
    units,
    ({ strategy, factors: { imitation, capital }, replication }) => {
      const [fast, rich] = [Number(imitation), Math.log10(Number(capital) / 200) / 2];
      const luck = 400 * (noise(replication, fast, rich) - 0.5);
      const own = 60 * (noise(replication, fast, rich, strategy.length) - 0.5);
      const values: Record<string, number> = {
        alone: 6000 * (0.7 - fast),
        allies: 3600 * (fast + 0.4 * (1 - rich)),
        reseller: 900,
      };
      return { value: values[strategy] + luck + own };
    },
    experiment.flip === null ? ["design"] : ["design", "flip"],
  );
}

const report = experimentReport({
  results: answered(),
  provenance: [["git commit", "0123456"]],
  command: "searoom report known",
});
const page = reportHtml(report);

describe("the report of a batch with a known answer", () => {
  test("says who is best on the whole, and at how many settings another is", () => {
    const text = reportMarkdown(report);
    expect(text).toMatch(/\*\*(alone|allies) (is the best strategy|leads) for this firm/);
    expect(text).toMatch(
      /Of 64 settings of the market it is surely the best at \d+ %; \w+ at \d+ %/,
    );
  });

  test("draws the map, the conditions, what it depends on, what learning is worth and how well it holds", () => {
    for (const name of [
      "ranking",
      "flip-map",
      "conditions",
      "tree",
      "sensitivity-1",
      "learning",
      "robustness",
    ])
      expect(page, name).toContain(`id="${name}-title"`);
  });

  test("finds that imitation decides, and that rules do nothing", () => {
    const [first] = report.experiment!.sensitivities;
    expect(first.factors.map(({ factor }) => factor)).toEqual(["imitation", "capital", "rules"]);
    expect(page).toContain("imitation matters most for");
  });

  test("names what may be luck, what was left out and what the model is", () => {
    expect(page).toContain("The structure of the model is itself an assumption");
    expect(page).toMatch(/of the points luck may have decided who leads/);
    expect(page).toMatch(/of the map is undecided/);
    expect(page).toContain("No run failed");
  });

  test("is the same again, asks for nothing from elsewhere, and shows names of files as text", () => {
    expect(reportHtml(report)).toBe(page);
    expect(page).not.toMatch(/<script|<link|<img|@import|(?:src|href)="/i);
    const ids = Array.from(page.matchAll(/ id="([^"]+)"/g), ([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe("what was not asked is said", () => {
  test("a batch without a map", () => {
    const { flip: _, ...without } = answered().experiment;
    const text = reportMarkdown(
      experimentReport({
        results: answered({ ...without, flip: null }),
        provenance: [],
        command: "x",
      }),
    );
    expect(text).toContain("There is no map: an experiment with a section flip has one.");
  });

  test("a batch without factors: one market, many draws of luck", () => {
    const results = runAll(
      experimentOf({ strategies: armsOf("alone", "allies"), factors: {} }),
      [[]],
      ({ strategy, replication }) => ({ value: strategy.length + noise(replication, 1) }),
    );
    const text = reportMarkdown(experimentReport({ results, provenance: [], command: "x" }));
    expect(text).toContain("Nothing is known yet");
    expect(text).toContain("luck in this one market");
  });
});
