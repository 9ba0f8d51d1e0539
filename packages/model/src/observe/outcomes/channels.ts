import { channels } from "../../world/codes.ts";
import { allWins } from "./allWins.ts";
import { market, type Outcome } from "./Outcome.ts";
import { ratio } from "./ratio.ts";

/** What each channel opened, won and cost on the whole market. */
export const channelOutcomes: readonly Outcome[] = [
  ...channels.map((name, c) =>
    market(
      `adoptionBy.${name}`,
      "share",
      null,
      `share of all wins through ${name}`,
      (world, _, b) => ratio(world.market.wins[c] - b.wins[c], allWins(world.market) - allWins(b)),
    ),
  ),
  ...channels.map((name, c) =>
    market(
      `acquisitionCostBy.${name}`,
      "Keur",
      null,
      `sales cost of all firms per customer won through ${name}; NaN without`,
      ({ firms }) => {
        const { channelCost, wins } = firms.columns;
        let cost = 0;
        let won = 0;
        for (let f = 0; f < firms.count; f++) {
          cost += channelCost[f * channels.length + c];
          won += wins[f * channels.length + c];
        }
        return ratio(cost, won);
      },
    ),
  ),
  ...channels.map((name, c) =>
    market(
      `openedBy.${name}`,
      "share",
      null,
      `share of first purchases whose buying project was opened by ${name}`,
      (world, _, b) =>
        ratio(
          world.market.openedBy[c] - b.openedBy[c],
          sum(world.market.openedBy) - sum(b.openedBy),
        ),
    ),
  ),
];

function sum(column: Int32Array): number {
  return column.reduce((total, x) => total + x, 0);
}
