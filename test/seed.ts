import { randomInt } from "node:crypto";
import fc from "fast-check";

/**
 * One seed for every property, so that what fails here fails on the next machine too. fast-check prints it with a failure.
 *
 * `SEAROOM_TEST_SEED=7` takes another one and `SEAROOM_TEST_SEED=any` a new one at each run; in CI that is an error,
 * since a failure there must be one that can be had again.
 */
const asked = process.env["SEAROOM_TEST_SEED"] ?? "1912";

if (asked === "any" && process.env["CI"] !== undefined)
  throw new Error("CI runs on a stated seed: SEAROOM_TEST_SEED=any is for looking further at home");
if (asked !== "any" && !/^\d{1,9}$/.test(asked))
  throw new Error(`SEAROOM_TEST_SEED is "any" or a whole number below 10^9, not "${asked}"`);

fc.configureGlobal({ seed: asked === "any" ? randomInt(1e9) : Number(asked) });
