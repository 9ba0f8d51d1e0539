import { satisfactionNow } from "../satisfactionNow.ts";
import { pow } from "../../random/portable.ts";
import { lever, leverCount } from "../../world/levers.ts";
import type { World } from "../../world/World.ts";
import { market, type Outcome } from "./Outcome.ts";
import { ratio } from "./ratio.ts";

/** What customers do themselves, what they expected and how content they are. */
export const customerOutcomes: readonly Outcome[] = [
  market(
    "coProducingShare",
    "share",
    null,
    "served jobs whose supplier leaves steps to its customers; NaN while nobody is served",
    coProducingShare,
  ),
  market(
    "helpRatio",
    "ratio",
    null,
    "share of content users among those who take over steps that are less than half an experience, over that where they are more; NaN without both",
    helpRatio,
  ),
  market(
    "expectationCorrelation",
    "correlation",
    null,
    "over served jobs, of what was expected at the purchase with how content the user is; NaN where all are alike or choose by table",
    expectationCorrelation,
  ),
  market(
    "nicheCoverage",
    "share",
    "max",
    "coverage of what only some jobs weigh, mean over the served jobs that weigh it; NaN without one",
    nicheCoverage,
  ),
];

function coProducingShare({ firms: { columns, count } }: World): number {
  let users = 0;
  let producing = 0;
  for (let firm = 0; firm < count; firm++) {
    users += columns.users[firm];
    if (columns.lever[firm * leverCount + lever.coproduction] > 0) producing += columns.users[firm];
  }
  return ratio(producing, users);
}

function helpRatio(world: World): number {
  const { jobs, firms } = world;
  const pulled = firms.columns.lever;
  const users = [0, 0];
  const content = [0, 0];
  for (let job = 0; job < jobs.count; job++) {
    const firm = jobs.supplier[job];
    if (firm < 0 || pulled[firm * leverCount + lever.coproduction] === 0) continue;
    const helped = pulled[firm * leverCount + lever.experience] >= 0.5 ? 1 : 0;
    users[helped]++;
    if (satisfactionNow(world, job)[1] >= 0) content[helped]++;
  }
  return ratio(ratio(content[0], users[0]), ratio(content[1], users[1]));
}

function nicheCoverage({ parameters, jobs, offers }: World): number {
  const { components, utility } = parameters;
  const K = components.length;
  let weighing = 0;
  let covered = 0;
  for (let k = 0; k < K; k++) {
    if (components[k].weighedBy === 1) continue;
    for (let job = 0; job < jobs.count; job++) {
      if (jobs.supplier[job] < 0 || jobs.need[job * K + k] === 0) continue;
      weighing++;
      covered += pow(offers.powered[jobs.offer[job] * K + k], 1 / utility.weakLinkExponent);
    }
  }
  return ratio(covered, weighing);
}

/** Pearson's, in two passes. */
function expectationCorrelation(world: World): number {
  const { jobs, rates } = world;
  // Where all choose by table nobody writes down what was expected.
  if (rates.tabulates) return NaN;
  let users = 0;
  let expected = 0;
  let felt = 0;
  for (let job = 0; job < jobs.count; job++) {
    if (jobs.supplier[job] < 0) continue;
    users++;
    expected += jobs.expectedAtFirst[job];
    felt += satisfactionNow(world, job)[1];
  }
  let squaresExpected = 0;
  let squaresFelt = 0;
  let products = 0;
  for (let job = 0; job < jobs.count; job++) {
    if (jobs.supplier[job] < 0) continue;
    const x = jobs.expectedAtFirst[job] - expected / users;
    const y = satisfactionNow(world, job)[1] - felt / users;
    squaresExpected += x * x;
    squaresFelt += y * y;
    products += x * y;
  }
  return ratio(products, Math.sqrt(squaresExpected * squaresFelt));
}
