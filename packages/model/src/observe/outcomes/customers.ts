import { leversOf, pulledInAll } from "../forms.ts";
import type { ServedJobs } from "../servedJobs.ts";
import { pow } from "../../random/portable.ts";
import { lever, leverCount } from "../../world/levers.ts";
import type { Market } from "../../world/Market.ts";
import type { World } from "../../world/World.ts";
import { talkNumber, winAges } from "../../world/noted.ts";
import { market, type Outcome } from "./Outcome.ts";
import { correlation } from "./correlation.ts";
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
    "how closely what was expected at the purchase goes with how content the user is, over served jobs; NaN where all are alike or choose by table",
    (_world, _firm, _before, { expected, felt }) => correlation(expected, felt),
  ),
  market(
    "nicheCoverage",
    "share",
    "max",
    "coverage of what only some jobs weigh, mean over the served jobs that weigh it; NaN without one",
    nicheCoverage,
  ),
  ...winAges.map((ageMonths, place) =>
    market(
      `takingPartRatio${ageMonths}`,
      "ratio",
      null,
      `customers won in the first ${ageMonths} months by a firm on investors' money that leaves steps to its customers, over those of one that leaves none; both means of firms founded as long ago; NaN without both`,
      (world) => takingPartRatio(world, ageMonths, place),
    ),
  ),
  market(
    "talkElasticity",
    "ratio",
    null,
    "change of customers won in a month with how often content users told of the firm in it, in percent per percent, within firms, over months that saw both; NaN where talk never changes",
    talkElasticity,
  ),
];

function coProducingShare(world: World): number {
  const { jobs } = world;
  let users = 0;
  let producing = 0;
  for (let job = 0; job < jobs.count; job++) {
    const firm = jobs.supplier[job];
    if (firm < 0) continue;
    users++;
    if (leversOf(world, job)[firm * leverCount + lever.coproduction] > 0) producing++;
  }
  return ratio(producing, users);
}

function helpRatio(world: World, _: number, _before: Market, { felt }: ServedJobs): number {
  const { jobs } = world;
  const users = [0, 0];
  const content = [0, 0];
  for (let job = 0, n = -1; job < jobs.count; job++) {
    const firm = jobs.supplier[job];
    if (firm < 0) continue;
    n++;
    const pulled = leversOf(world, job);
    if (pulled[firm * leverCount + lever.coproduction] === 0) continue;
    const helped = pulled[firm * leverCount + lever.experience] >= 0.5 ? 1 : 0;
    users[helped]++;
    if (felt[n] >= 0) content[helped]++;
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

function takingPartRatio(world: World, ageMonths: number, place: number): number {
  const { firms, market: m } = world;
  const { founded, investorOwned, wonAtAge } = firms.columns;
  const pulled = pulledInAll(world);
  const count = [0, 0];
  const won = [0, 0];
  for (let firm = 0; firm < firms.count; firm++) {
    if (investorOwned[firm] === 0 || m.month - founded[firm] < ageMonths) continue;
    const takes = pulled[firm * leverCount + lever.coproduction] > 0 ? 1 : 0;
    count[takes]++;
    won[takes] += wonAtAge[firm * winAges.length + place];
  }
  return ratio(ratio(won[1], count[1]), ratio(won[0], count[0]));
}

/**
 * Least squares with a mean for each firm.
 *
 * @source You, Vadakkepatt & Joshi 2015 (elasticities of electronic word of mouth)
 */
function talkElasticity({ firms }: World): number {
  const { talk } = firms.columns;
  let products = 0;
  let squares = 0;
  for (let at = 0; at < firms.count * talkNumber.row; at += talkNumber.row) {
    const months = talk[at + talkNumber.months];
    if (months < 2) continue;
    const praise = talk[at + talkNumber.praise];
    squares += talk[at + talkNumber.squares] - (praise * praise) / months;
    products += talk[at + talkNumber.products] - (praise * talk[at + talkNumber.wins]) / months;
  }
  return squares < 1e-9 ? NaN : products / squares;
}
