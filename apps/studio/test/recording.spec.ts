import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { run } from "@searoom/model";
import { readScenarioFile } from "@searoom/scenario";
import { Effect } from "effect";
import { describe, expect, test } from "vitest";
import { makeHero } from "../bin/hero.ts";
import { pack, unpack } from "../src/recording/pack.ts";
import { jobState, presence } from "../src/recording/Recording.ts";
import { futuresOf } from "../src/workers/Future.ts";
import { hero, opened } from "./support/hero.ts";

const { parameters, seed, strategy } = opened;
const told = run(parameters, { seed, strategy });
const F = hero.firms.count;

describe("a recording", () => {
  test("is the run of the command line, to the last bit", () => {
    const root = join(import.meta.dirname, "../../..");
    const asked = ["run", "open-water", "--seed", String(seed), "--no-write", "--json"];
    const printed = execFileSync(process.execPath, ["apps/cli/bin/searoom.js", ...asked], {
      cwd: root,
      encoding: "utf8",
    });
    expect(hero.facts).toMatchObject({
      digest: (JSON.parse(printed) as { digest: string }).digest,
      strategy,
    });
    expect(told.digest).toBe(hero.facts.digest);
  });

  test("holds the months before the launch and those of the panel after it", () => {
    expect(hero.launch).toBe(parameters.burnIn?.maxMonths);
    expect(hero.months).toBe(hero.launch + parameters.months);
  });

  test("has the customers, cash and places of the panel", () => {
    const { month, firm, users, cash } = told.panel.firms;
    for (let row = 0; row < month.length; row++) {
      const at = month[row] * F + firm[row];
      expect(hero.firms.users[at]).toBe(users[row]);
      expect(hero.firms.cashKeur[at]).toBe(cash[row]);
    }
    expect(Array.from(hero.market.users.subarray(hero.launch))).toEqual([
      ...told.panel.market.users,
    ]);
    expect(Array.from(hero.market.sellers.subarray(hero.launch))).toEqual([
      ...told.panel.market.sellers,
    ]);
  });

  test("has as many specks of each sort as the market has jobs", () => {
    const { state, count } = hero.jobs;
    for (let m = 0; m < hero.months; m += 7) {
      const sorts = [0, 0, 0, 0];
      for (const sort of state.subarray(m * count, (m + 1) * count)) sorts[sort]++;
      expect(sorts[jobState.selfMade]).toBe(hero.market.selfSupplied[m]);
      expect(sorts[jobState.served] + sorts[jobState.focus]).toBe(hero.market.users[m]);
      const ours = hero.facts.focus;
      const exists = hero.firms.presence[m * F + ours] !== presence.absent;
      expect(sorts[jobState.focus]).toBe(exists ? hero.firms.users[m * F + ours] : 0);
    }
  });

  test("knows alliances by the months in which they work", () => {
    const { alliance, month, stage, first, second } = told.panel.alliances;
    const A = hero.alliances.count;
    for (let row = 0; row < month.length; row++) {
      const isAtWork = stage[row] === 1 || stage[row] === 2;
      expect(hero.alliances.state[month[row] * A + alliance[row]] === 2).toBe(isAtWork);
      expect(hero.alliances.first[alliance[row]]).toBe(first[row]);
      expect(hero.alliances.second[alliance[row]]).toBe(second[row]);
    }
  });

  test("comes out of its file as it went in", async () => {
    expect(await unpack(await pack(hero))).toEqual(hero);
    const files = await makeHero();
    expect((await unpack(files["hero.run"])).facts.digest).toBe(hero.facts.digest);
  });

  test("of another form is refused", async () => {
    await expect(unpack(new Uint8Array([1, 2, 3]))).rejects.toThrow("no recording");
  });
});

test("watching changes nothing, and sees every month once", () => {
  const small = Effect.runSync(
    readScenarioFile(join(import.meta.dirname, "../../../scenarios/industrial-ai.yaml"), {
      overrides: ["months=12", "accounts.count=200"],
    }),
  ).parameters;
  const seen: string[] = [];
  const watch = (_: unknown, strategy: string | null) => seen.push(String(strategy));
  expect(run(small, { seed: 1, watch })).toEqual(run(small, { seed: 1 }));
  expect(seen).toEqual(Array.from({ length: 12 }, () => "direct"));
});

test("a future is a replication, and its shares are those of the run", () => {
  const [own, alone] = futuresOf(parameters, seed, 0, [strategy, "direct"]);
  expect(own.digest).toBe(told.digest);
  expect(alone.digest).not.toBe(told.digest);
  const focus = hero.facts.focus;
  for (const month of [0, 30, parameters.months - 1])
    expect(own.share[month]).toBe(hero.firms.share[(hero.launch + month) * F + focus]);
});
