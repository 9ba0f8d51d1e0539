import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { expectRefusal, repository, searoom, temporaryFolder } from "./support/searoom.ts";

const flip = join(repository, "scenarios/experiments/partnering-flip.yaml");

describe("experiments among files", () => {
  test("check reads them by path and by name, beside scenarios", async () => {
    const { code, stdout } = await searoom(["check", flip, "best-of-five", "industrial-ai"], {
      cwd: repository,
    });
    expect(code).toBe(0);
    expect(stdout.split("\n").slice(0, 3)).toEqual([
      `${flip}: ok, Whom to sell with when most numbers are guesses`,
      "best-of-five: ok, The best of five, as surely as is asked for",
      "industrial-ai: ok, Hardware-bound AI on the shop floor",
    ]);
  });

  test("check shows their mistakes with their lines", async () => {
    const cwd = temporaryFolder({ "mine.yaml": "scenario: mine\nseeed: 1\n" });
    const ended = await searoom(["check", "mine.yaml"], { cwd });
    expectRefusal(ended, /^mine\.yaml:2:1 seeed: found an unknown key; .* Did you mean "seed"\?$/m);
  });

  test("list shows them with what they ask", async () => {
    const { code, stdout } = await searoom(["list", "--json"], { cwd: repository });
    expect(code).toBe(0);
    const { experiments } = JSON.parse(stdout) as { experiments: { name: string }[] };
    expect(experiments.map(({ name }) => name)).toContain("partnering-flip");
    const told = await searoom(["list"], { cwd: repository });
    expect(told.stdout).toContain("under which conditions does the answer flip?");
  });
});
