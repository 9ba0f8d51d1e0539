import { exit } from "../../world/codes.ts";
import type { World } from "../../world/World.ts";
import { startUpLifetimes, watched } from "../lifetimes.ts";
import { sellersOf } from "../measures.ts";
import { market, type Outcome } from "./Outcome.ts";
import { ratio } from "./ratio.ts";

/** Who sells, how long they last, and how seriously they are taken. */
export const sellerOutcomes: readonly Outcome[] = [
  market(
    "legitimacy",
    "share",
    null,
    "legitimacy of the market",
    (world) => world.market.legitimacy,
  ),
  market("sellers", "count", null, "firms that sell at the horizon", (world) => sellersOf(world)),
  market(
    "startUpSurvival60",
    "share",
    null,
    "firms on investors' money that lived 60 months or were bought, of those founded 60 months before the end",
    survival60,
  ),
  market(
    "aliveAt78",
    "share",
    null,
    "firms on investors' money in business after 78 months, younger ones counted for as long as they were seen; NaN where none was seen so long",
    (world) => startUpLifetimes(world).going(78),
  ),
  market(
    "boughtBy78",
    "share",
    null,
    "firms on investors' money bought within 78 months, counted in the same way",
    (world) => startUpLifetimes(world).ended(78, "acquired"),
  ),
  market(
    "startUpExitPerYear",
    "share",
    null,
    "firms on investors' money alive at some month that are gone a year later, sales not counted; mean over months",
    startUpExit,
  ),
  market(
    "exitHazardOld",
    "share",
    null,
    "failures per year and firm of ten years or more; NaN without such firms",
    exitHazardOld,
  ),
  market(
    "sellersFall",
    "share",
    null,
    "fewest firms that sell after the month with most, below that most; counted since the strategies part",
    (world) => {
      const { peak, most, sellers } = sellersSincePeak(world);
      return 1 - ratio(Math.min(...sellers.subarray(peak)), most);
    },
  ),
  market(
    "sellersFall72",
    "share",
    null,
    "the same six years after the month with most; NaN where the run ends before",
    (world) => {
      const { peak, most, sellers } = sellersSincePeak(world);
      return peak + 72 < sellers.length ? 1 - ratio(sellers[peak + 72], most) : NaN;
    },
  ),
  market(
    "earlyHazardRatio",
    "ratio",
    null,
    "failures per firm and year of the first quarter of those that ever sold, over those of the others, from the month with most sellers on",
    earlyHazardRatio,
  ),
];

function survival60(world: World): number {
  const { columns, count } = world.firms;
  let born = 0;
  let lived = 0;
  for (let firm = 0; firm < count; firm++) {
    const age = world.market.month - columns.founded[firm];
    if (columns.investorOwned[firm] === 0 || columns.founded[firm] < world.forkMonth || age < 60)
      continue;
    born++;
    const gone = columns.alive[firm] === 0 && columns.exitCause[firm] !== exit.acquired;
    if (!gone || columns.exitMonth[firm] - columns.founded[firm] >= 60) lived++;
  }
  return ratio(lived, born);
}

function exitHazardOld(world: World): number {
  const { founded } = world.firms.columns;
  let months = 0;
  let failures = 0;
  for (let firm = 0; firm < world.firms.count; firm++) {
    const seen = watched(world, firm, Math.max(founded[firm] + 120, world.forkMonth));
    months += seen[0];
    failures += seen[1];
  }
  return 12 * ratio(failures, months);
}

function startUpExit(world: World): number {
  const { founded, investorOwned, exitCause, exitMonth } = world.firms.columns;
  let sum = 0;
  let years = 0;
  for (let month = world.forkMonth; month + 12 < world.market.month; month++) {
    let alive = 0;
    let gone = 0;
    for (let firm = 0; firm < world.firms.count; firm++) {
      if (investorOwned[firm] === 0 || founded[firm] > month) continue;
      if (exitCause[firm] !== exit.none && exitMonth[firm] <= month) continue;
      alive++;
      if (exitCause[firm] === exit.insolvent || exitCause[firm] === exit.stopped)
        gone += exitMonth[firm] <= month + 12 ? 1 : 0;
    }
    if (alive === 0) continue;
    sum += gone / alive;
    years++;
  }
  return ratio(sum, years);
}

/** Sellers by month since the fork, and the first month with most of them. */
function sellersSincePeak({ market: m, forkMonth }: World) {
  const sellers = m.sellersByMonth.subarray(0, m.month - forkMonth);
  const most = Math.max(0, ...sellers);
  return { sellers, most, peak: Math.max(0, sellers.indexOf(most)) };
}

/** Firms stand in the order in which they were founded. */
function earlyHazardRatio(world: World): number {
  const { selling } = world.firms.columns;
  const from = world.forkMonth + sellersSincePeak(world).peak;
  const sellers: number[] = [];
  for (let firm = 0; firm < world.firms.count; firm++) if (selling[firm] === 1) sellers.push(firm);
  const quarter = sellers.length / 4;
  const months = [0, 0];
  const failures = [0, 0];
  sellers.forEach((firm, place) => {
    const late = place < quarter ? 0 : 1;
    const seen = watched(world, firm, Math.max(world.firms.columns.founded[firm], from));
    months[late] += seen[0];
    failures[late] += seen[1];
  });
  return ratio(ratio(failures[0], months[0]), ratio(failures[1], months[1]));
}
