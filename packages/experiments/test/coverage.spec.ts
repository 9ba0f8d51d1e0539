import { expect, test } from "vitest";
import { proportionInterval } from "../src/statistics/proportionInterval.ts";
import { coverage } from "../studies/coverage.ts";

/** The short form of studies/coverage.ts; the full form asks for 93–97 % of 2,000 repetitions. */
test.each([10, 30])(
  "95 %% intervals of %i replications hold the truth in 95 %% of repetitions",
  (replications) => {
    const repetitions = 400;
    const { student } = coverage({ luck: "normal", replications, repetitions, seed: "short" });
    const band = proportionInterval(student * repetitions, repetitions, 0.99);
    expect(band.low).toBeLessThan(0.95);
    expect(band.high).toBeGreaterThan(0.95);
  },
);
