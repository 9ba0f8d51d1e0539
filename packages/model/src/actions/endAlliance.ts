import { record } from "../observe/record.ts";
import { endCauses, type EndCause, memberOf, retireAlliance, stage } from "../world/Alliances.ts";
import { book } from "../world/Firms.ts";
import type { World } from "../world/World.ts";
import { composeOffer } from "./composeOffer.ts";

/** Ends an alliance: each living side pays its exit cost and offers what it can without the other from now on. */
export function endAlliance(world: World, alliance: number, cause: EndCause): void {
  const { parameters, alliances, firms, market } = world;
  const { columns } = alliances;
  const before = columns.stage[alliance];
  columns.stage[alliance] = stage.ended;
  columns.ended[alliance] = market.month;
  columns.cause[alliance] = endCauses.indexOf(cause);
  retireAlliance(alliances, firms.columns, alliance);
  market.liveAlliances--;
  record(world, "alliance ended", columns.first[alliance], columns.second[alliance], 0, cause);
  for (const side of [0, 1] as const) {
    const firm = memberOf(columns, alliance, side);
    columns.effort[2 * alliance + side] = 0;
    if (firms.columns.alive[firm] === 0 || before === stage.courting) continue;
    const cost = parameters.alliances.exitCostKeur * market.costLevel;
    book(firms.columns, firms.columns.flowAlliances, firm, -cost);
    if (before === stage.active) refreshOffer(world, firm);
  }
}

/** What an alliance changes in an offer; at depth 0 that is nothing. */
export function refreshOffer(world: World, firm: number): void {
  if (world.parameters.alliances.depth > 0 && world.firms.columns.selling[firm] === 1)
    composeOffer(world, firm);
}
