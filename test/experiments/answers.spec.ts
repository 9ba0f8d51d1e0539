import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { expectRefusal, searoom, temporaryFolder } from "../../apps/cli/test/support/searoom.ts";
import { runSmall } from "./support/runSmall.ts";
import { planningOf, smallExperiment } from "./support/smallBatch.ts";

/** A batch that was run, as a command finds it: a point in each corner of what is expected, and a coarse map. */
const folder = temporaryFolder();
const experiment = smallExperiment();
const answered = {
  ...experiment,
  design: { ...experiment.design, n: 32 },
  comparisons: [{ on: "value", baseline: null, adjust: "holm", confidence: 0.95 }],
  flip: {
    x: "price",
    y: "effort",
    on: "value",
    arms: null,
    depth: 1,
    initial: 2,
    others: "median",
    budget: null,
  },
} as const;

beforeAll(async () => {
  mkdirSync(join(folder, "experiments/small"), { recursive: true });
  await runSmall(join(folder, "experiments/small/store.duckdb"), answered, {
    planning: { ...planningOf(answered), sections: ["design", "flip"] },
  });
}, 120_000);

const ask = (...words: readonly string[]) => searoom(words, { cwd: folder });

describe("an experiment that was run is asked by its name", () => {
  test.each([
    [["compare", "small"], /on the whole.*: (direct|ally) — value/],
    [["flip", "small"], /(The answer flips|is the best wherever|Nowhere on the map)/],
    [["flip", "small", "--conditions"], /is better than/],
    [["robust", "small"], /^Most robust: (direct|ally) — first by \d of 5 measures/m],
    [["sense", "small"], /difference in value between/],
    [["discover", "small", "--interest", "price > 1"], /^Price > 1 where price is above 1/m],
    [["value", "small"], /^Who learns nothing chooses (direct|ally)/m],
    [["twins", "small", "--pair", "direct,ally"], /come closest where price is .* and effort is/],
  ])("searoom %j answers in words, in lines that fit a terminal", async (words, answer) => {
    const { code, stdout, stderr } = await ask(...words);
    expect(stderr).toBe("");
    expect(code).toBe(0);
    expect(stdout).toMatch(/^A small batch\n\n/);
    expect(stdout.replaceAll(/ *\n */g, " ")).toMatch(
      new RegExp(answer.source.replace("^", ""), "m"),
    );
    expect(stdout).not.toMatch(/NaN|undefined|\[object/);
  });

  test.each(["flip", "twins"])("searoom %s --json is data", async (verb) => {
    const { code, stdout } = await ask(verb, "small", "--json");
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toBeTypeOf("object");
  });

  test("the folder of a batch is as good as its name", async () => {
    const { stdout } = await ask("robust", "experiments/small", "--json");
    expect(stdout).toBe((await ask("robust", "small", "--json")).stdout);
  });
});

describe("searoom report", () => {
  test("writes page and text into the folder of the batch, the same each time, with where they come from", async () => {
    const read = (name: string) => readFileSync(join(folder, "experiments/small", name), "utf8");
    const { code, stdout, stderr } = await ask("report", "small");
    expect(stderr).toBe("");
    expect(code).toBe(0);
    expect(stdout).toContain("report.html");
    const page = read("report.html");
    for (const drawn of ["ranking", "flip-map", "sensitivity-1", "robustness", "learning"])
      expect(page, drawn).toContain(`id="${drawn}-title"`);
    expect(page).toContain("model digest");
    expect(read("report.md")).toMatch(/^## The answer\n\n\*\*(direct|ally) /m);
    await ask("report", "small");
    expect(read("report.html")).toBe(page);
  });

  test("writes about another outcome, elsewhere", async () => {
    const { code } = await ask("report", "small", "--on", "users", "--out", "users.md");
    expect(code).toBe(0);
    expect(readFileSync(join(folder, "users.md"), "utf8")).toContain("users by strategy");
  });
});

describe("what cannot be answered says what would help", () => {
  test("an experiment that is not there", async () =>
    expectRefusal(await ask("robust", "smal"), /no experiment "smal".*Did you mean "small"\?/));

  test("an outcome, a strategy or a formula that is not there", async () => {
    expectRefusal(
      await ask("sense", "small", "--on", "valu"),
      /allowed: value, .*Did you mean "value"\?/,
    );
    expectRefusal(
      await ask("flip", "small", "--pair", "direct,alli"),
      /no strategy "alli"; allowed: direct, ally\. Did you mean "ally"\?/,
    );
    expectRefusal(await ask("discover", "small", "--interest", "valu > 1"), /there is no “valu”/);
  });

  test("a method that the design does not allow", async () =>
    expectRefusal(await ask("sense", "small", "--method", "sobol"), /allowed: delta, pawn/));

  test("flags of a scenario on an experiment", async () =>
    expectRefusal(
      await ask("compare", "small", "--set", "utility.price=1"),
      /--set of an experiment stands in its file/,
    ));
});
