import { rungOf } from "../../world/rungs.ts";
import { firstMonths, stage } from "../../world/Alliances.ts";
import type { World } from "../../world/World.ts";
import { allianceLifetimes } from "../lifetimes.ts";
import { market, type Outcome } from "./Outcome.ts";
import { ratio } from "./ratio.ts";

/** Whether an alliance is one of those in question. */
export type Pair = (world: World, alliance: number) => boolean;

/** All pairs, and pairs by who pays for each side: told apart by that, never by what a firm is called. */
const pairs: readonly { readonly suffix: string; readonly words: string; readonly is: Pair }[] = [
  { suffix: "", words: "alliances", is: () => true },
  {
    suffix: ".investors",
    words: "alliances of two firms on investors' money",
    is: (world, a) => backed(world, a) === 2,
  },
  {
    suffix: ".mixed",
    words: "alliances of a firm on investors' money and one that is not",
    is: (world, a) => backed(world, a) === 1,
  },
  {
    suffix: ".owners",
    words: "alliances of two firms that investors do not pay for",
    is: (world, a) => backed(world, a) === 0,
  },
];

function backed({ firms, alliances }: World, a: number): number {
  const { investorOwned } = firms.columns;
  return investorOwned[alliances.columns.first[a]] + investorOwned[alliances.columns.second[a]];
}

/** What becomes of alliances signed since the fork, and what both sides have of them. */
export const pairOutcomes: readonly Outcome[] = [
  ...pairs.flatMap(({ suffix, words, is }) => [
    market(
      `activeAtSixMonths${suffix}`,
      "share",
      null,
      `${words} at work six months after the contract: going on, with an hour given or a benefit on a side; NaN without`,
      (world) => pairMeasures.activeAtSixMonths(world, is),
    ),
    market(
      `effortOverOwn${suffix}`,
      "share",
      null,
      `${words}: hours given to the ally over all hours of those who give them, while it works; NaN without`,
      (world) => pairMeasures.effortOverOwn(world, is),
    ),
    market(
      `mutualGain${suffix}`,
      "share",
      "max",
      `${words} of which both sides have had more in the first two years than their hours bring elsewhere; NaN where none is so old`,
      (world) => pairMeasures.mutualGain(world, is),
    ),
    ...(suffix === ""
      ? []
      : [
          market(
            `endedBy36${suffix}`,
            "share",
            null,
            `${words} that end within 36 months of their contract; NaN where none was seen so long`,
            (world: World) => pairMeasures.endedBy36(world, is),
          ),
        ]),
  ]),
  market(
    "mutualFirst",
    "share",
    "max",
    "alliances of which both sides gain in two years and in which an hour for the ally was worth more to both than one for themselves in most months; NaN where none is so old",
    (world) => {
      const { firstForBoth, workingMonths } = world.alliances.columns;
      return shareOf(
        world,
        () => true,
        seenFor(world, firstMonths),
        (a) => bothGain(world, a) && 2 * firstForBoth[a] > workingMonths[a],
      );
    },
  ),
  market(
    "mutualSurplus",
    "Keur",
    "max",
    "what both sides together have of an alliance in its first two years, over what their hours bring elsewhere, mean; NaN where none is so old",
    (world) => meanSurplus(world).had,
  ),
  market(
    "synergyRatio",
    "ratio",
    "max",
    "that surplus over what both sides expected of two years at the contract; NaN without",
    (world) => {
      const { had, expected } = meanSurplus(world);
      return ratio(had, expected);
    },
  ),
  market(
    "renewals",
    "count",
    null,
    "terms after which both sides went on, mean over alliances signed; NaN without",
    (world) => meanOver(world, seenFor(world, 0), (a) => world.alliances.columns.renewals[a]),
  ),
  market(
    "renewedTwice",
    "share",
    null,
    "alliances signed that were renewed twice or more; NaN without",
    (world) =>
      shareOf(
        world,
        () => true,
        seenFor(world, 0),
        (a) => world.alliances.columns.renewals[a] >= 2,
      ),
  ),
  market(
    "governanceIndex",
    "share",
    null,
    "how much working alliances are governed, mean: shared risk and control, length of the term, equity; NaN without",
    governanceIndex,
  ),
];

/** What is asked of some alliances as of all. */
export const pairMeasures = {
  signed: (world: World, is: Pair): number => {
    const counts = seenFor(world, 0);
    let signed = 0;
    for (let a = 0; a < world.alliances.count; a++) if (counts(a) && is(world, a)) signed++;
    return signed;
  },
  activeAtSixMonths: (world: World, is: Pair): number => {
    const { atWork } = world.alliances.columns;
    return shareOf(world, is, seenFor(world, 7), (a) => atWork[a] === 1);
  },
  effortOverOwn,
  mutualGain: (world: World, is: Pair): number =>
    shareOf(world, is, seenFor(world, firstMonths), (a) => bothGain(world, a)),
  endedBy36: (world: World, is: Pair): number =>
    1 - allianceLifetimes(world, (a) => is(world, a)).going(36),
};

/** Alliances signed since the fork that were seen for so many months after it. */
function seenFor(
  { alliances, market: m, forkMonth }: World,
  months: number,
): (a: number) => boolean {
  const { signed } = alliances.columns;
  return (a) => signed[a] !== -1 && signed[a] >= forkMonth && m.month - signed[a] >= months;
}

function meanOver(
  { alliances }: World,
  counts: (a: number) => boolean,
  of: (a: number) => number,
): number {
  let sum = 0;
  let counted = 0;
  for (let a = 0; a < alliances.count; a++) {
    if (!counts(a)) continue;
    sum += of(a);
    counted++;
  }
  return ratio(sum, counted);
}

function shareOf(
  world: World,
  is: Pair,
  counts: (a: number) => boolean,
  holds: (a: number) => boolean,
): number {
  return meanOver(
    world,
    (a) => counts(a) && is(world, a),
    (a) => (holds(a) ? 1 : 0),
  );
}

function bothGain({ alliances }: World, a: number): boolean {
  const { surplus } = alliances.columns;
  return surplus[2 * a] > 0 && surplus[2 * a + 1] > 0;
}

function effortOverOwn(world: World, is: Pair): number {
  const { hoursGiven, hoursHad } = world.alliances.columns;
  const counts = seenFor(world, 0);
  let given = 0;
  let had = 0;
  for (let a = 0; a < world.alliances.count; a++) {
    if (!counts(a) || !is(world, a)) continue;
    given += hoursGiven[2 * a] + hoursGiven[2 * a + 1];
    had += hoursHad[2 * a] + hoursHad[2 * a + 1];
  }
  return ratio(given, had);
}

function meanSurplus(world: World): { had: number; expected: number } {
  const { surplus, expected } = world.alliances.columns;
  const counts = seenFor(world, firstMonths);
  return {
    had: meanOver(world, counts, (a) => surplus[2 * a] + surplus[2 * a + 1]),
    expected: firstMonths * meanOver(world, counts, (a) => expected[2 * a] + expected[2 * a + 1]),
  };
}

/**
 * G = ((2ρ + control)/2 + min(1, term/60) + equity)/3, with ρ ≤ ½ the part of each other's risk that both bear
 *
 * @source docs/model.md, observing
 */
function governanceIndex(world: World): number {
  const { columns } = world.alliances;
  return meanOver(
    world,
    (a) => columns.stage[a] === stage.active,
    (a) => {
      const { riskShare, control, termMonths, equity } = rungOf(world, a);
      return ((2 * riskShare + control) / 2 + Math.min(1, termMonths / 60) + equity) / 3;
    },
  );
}
