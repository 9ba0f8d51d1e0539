import { allianceLifetimes } from "../lifetimes.ts";
import { governanceOf } from "../../world/rungs.ts";
import { endCauses, stage } from "../../world/Alliances.ts";
import { market, type Outcome } from "./Outcome.ts";
import { ratio } from "./ratio.ts";

/** How firms come together: alliances, and the purchase of a firm. */
export const allianceOutcomes: readonly Outcome[] = [
  market("alliancesSigned", "count", null, "alliances signed", (world) => {
    let count = 0;
    for (let a = 0; a < world.alliances.count; a++)
      count += world.alliances.columns.signed[a] >= world.forkMonth ? 1 : 0;
    return count;
  }),
  market(
    "allianceMonths",
    "months",
    null,
    "mean age at their end of alliances that ended; NaN without",
    (world) => {
      const { columns, count } = world.alliances;
      let months = 0;
      let ended = 0;
      for (let a = 0; a < count; a++) {
        if (columns.stage[a] !== stage.ended || columns.signed[a] === -1) continue;
        months += columns.ended[a] - columns.signed[a];
        ended++;
      }
      return ratio(months, ended);
    },
  ),
  ...[36, 60].map((age) =>
    market(
      `endedBy${age}`,
      "share",
      null,
      `alliances that end within ${age} months of their contract, those still going on counted for as long as they were seen; NaN where none was seen so long`,
      (world) => 1 - allianceLifetimes(world).going(age),
    ),
  ),
  market(
    "abandonedShare",
    "share",
    null,
    "programmes that two firms gave up half-way, of those given up or carried through; NaN without",
    (world) => {
      const { columns, count } = world.alliances;
      let abandoned = 0;
      let done = 0;
      for (let a = 0; a < count; a++) {
        if (columns.signed[a] < world.forkMonth) continue;
        abandoned += columns.cause[a] === endCauses.indexOf("abandoned") ? 1 : 0;
        done += columns.opened[a] === governanceOf(world, a).stages ? 1 : 0;
      }
      return ratio(abandoned, abandoned + done);
    },
  ),
  market(
    "allianceTrust",
    "share",
    null,
    "mean trust of allies in each other at the end, of working alliances; NaN without",
    ({ alliances: { columns, count } }) => {
      let trust = 0;
      let working = 0;
      for (let a = 0; a < count; a++) {
        if (columns.stage[a] !== stage.active) continue;
        trust += (columns.trust[2 * a] + columns.trust[2 * a + 1]) / 2;
        working++;
      }
      return ratio(trust, working);
    },
  ),
  market(
    "acquisitions",
    "count",
    null,
    "firms bought",
    (world, _, b) => world.market.acquisitions - b.acquisitions,
  ),
  market(
    "shelvedShare",
    "share",
    null,
    "firms bought whose product was stopped; NaN where none was bought",
    (world, _, b) =>
      ratio(world.market.shelved - b.shelved, world.market.acquisitions - b.acquisitions),
  ),
];
