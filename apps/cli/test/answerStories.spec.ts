import {
  compareExperiment,
  discover,
  type Experiment,
  flipConditions,
  flipMap,
  planPoints,
  robust,
  sense,
  valueOfLearning,
} from "@searoom/experiments";
import { describe, expect, test } from "vitest";
import {
  experimentOf,
  noise,
  replications,
  type Response,
  runAll,
  uniform,
} from "../../../packages/experiments/test/support/synthetic.ts";
import { discoveryStory } from "../src/tell/answers/discoveryStory.ts";
import { experimentStory } from "../src/tell/answers/experimentStory.ts";
import { flipStory } from "../src/tell/answers/flipStory.ts";
import { learningStory } from "../src/tell/answers/learningStory.ts";
import { robustStory } from "../src/tell/answers/robustStory.ts";
import { senseStory } from "../src/tell/answers/senseStory.ts";
import { plainPage } from "./support/plainPage.ts";

const page = { ...plainPage, columns: 80 };
const factors = {
  depth: { ...uniform(), label: "depth of the alliance", unit: "share" },
  cash: { ...uniform(100, 1100), label: "cash at the start", unit: "Keur" },
};

/** The partner is worth 1000 more where depth is above 0.6, and 500 less elsewhere. */
const response: Response = ({ strategy, factors: at, replication }) => ({
  founderValue:
    2000 +
    300 * noise(replication, Number(at["cash"])) +
    50 * noise(replication, Number(at["cash"]), strategy === "direct" ? 1 : 2) +
    (strategy === "incumbent-partner" ? (Number(at["depth"]) > 0.6 ? 1000 : -500) : 0),
});

function ran(changes: Partial<Experiment>, sections: readonly ("design" | "flip")[] = ["design"]) {
  const experiment = experimentOf({
    factors,
    strategies: {
      direct: { strategy: "direct", set: {} },
      "incumbent-partner": { strategy: "incumbent-partner", set: {} },
    },
    outcomes: { founderValue: { expression: "", direction: "max", unit: "Keur", label: "" } },
    ...changes,
  });
  return runAll(
    experiment,
    planPoints(experiment).points.map(({ units }) => units),
    response,
    sections,
  );
}

const design = { ...experimentOf().design, n: 128 };
const results = ran({ design });
const flip = {
  x: "depth",
  y: "cash",
  on: "founderValue",
  arms: null,
  depth: 2,
  initial: 4,
  others: "median",
  budget: null,
} as const;
const mapped = ran({ flip, replications: { ...replications, initial: 8, most: 16 } }, ["flip"]);

const stories = {
  flip: flipStory(flipMap(mapped), page),
  conditions: discoveryStory(
    flipConditions(results, { strategy: "incumbent-partner", reference: "direct", resamples: 10 }),
    page,
  ),
  discovery: discoveryStory(discover(results, { resamples: 10 }), page),
  robust: robustStory(robust(results, { satisfied: "founderValue > 2500", resamples: 50 }), page),
  sense: senseStory(sense(results, { of: ["incumbent-partner", "direct"], resamples: 10 }), page),
  value: learningStory(valueOfLearning(results, { resamples: 50 }), page),
  compare: experimentStory(compareExperiment(results), page),
};

/** In one line, as it is read. */
const read = (story: readonly string[]) => story.join(" ").replaceAll(/\s+/g, " ");

describe.each(Object.entries(stories))("what is told of %s", (_, story) => {
  test("fits eighty columns and has no word of a machine", () => {
    for (const line of story) expect(line.length).toBeLessThanOrEqual(80);
    expect(read(story)).not.toMatch(/NaN|undefined|Infinity|null|\[object/);
  });

  test("begins with words", () => expect(story[0]).toMatch(/^[A-Z][a-z-]+ [a-z]/));
});

describe("the first sentence answers", () => {
  test("flip: who is best on how much of the map, and where the boundary runs", () => {
    expect(read(stories.flip)).toMatch(
      /^The answer flips: direct is the best on (5\d|6\d) % of the map, incumbent-partner on (3\d|4\d) %, by founder value\./,
    );
    // The letters of the map, and the boundary in the unit of its factor.
    expect(stories.flip.filter((line) => /^ {2}│d+\.+i+$/.test(line))).toHaveLength(20);
    expect(read(stories.flip)).toContain("across: depth of the alliance, 0 % … 100 %");
    expect(read(stories.flip)).toContain(
      "d direct, i incumbent-partner, . not decided or the boundary",
    );
  });

  test("conditions: where one beats the other, in how many of such points, against how many", () => {
    expect(read(stories.conditions)).toMatch(
      /^Incumbent-partner is better than direct where depth of the alliance is above (59|6\d) %: in (9\d|100) % of such points, against 4\d % overall\./,
    );
    expect(read(stories.conditions)).toMatch(/found again in, of 10 resamples .* 100 %/);
  });

  test("discover: where another is best than on the whole", () => {
    expect(read(stories.discovery)).toMatch(
      /^Incumbent-partner is not the best where depth of the alliance is below/,
    );
  });

  test("robust: who is first by how many measures, and that it depends on what one fears", () => {
    expect(read(stories.robust)).toMatch(/^Most robust: \S+ — first by \d of 6 measures/);
    expect(read(stories.robust)).toContain("Good enough in so many futures (founderValue > 2500)");
  });

  test("sense: on what it hangs, and how much is luck", () => {
    expect(read(stories.sense)).toMatch(
      /^Above all on depth of the alliance hangs the difference in founder value between incumbent-partner and direct/,
    );
    expect(read(stories.sense)).toMatch(/a factor without effect up to 0\.\d\d/);
    expect(read(stories.sense)).toMatch(/% of what varies between points is luck that is left/);
  });

  test("value: what one does unlearned, what is most worth learning, and what one would do then", () => {
    expect(read(stories.value)).toMatch(
      /Most worth learning: depth of the alliance, .*direct → incumbent-partner/,
    );
  });

  test("compare: who is best on the whole, and at how many points another is", () => {
    expect(read(stories.compare)).toMatch(
      /^(Best|Leading) on the whole.*: incumbent-partner — founder value .* over 128 points\. It is the best by decision at \d+ % of the points, direct at \d+ %;/,
    );
    expect(read(stories.compare)).toContain("not even one point among all");
  });
});
