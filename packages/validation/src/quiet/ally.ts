import type { World } from "@searoom/model";
import { addAlliance, settleDepth, stage } from "@searoom/model/instruments";

/** Two firms of a world that work together from now on, without search, courtship and set-up; returns their alliance. */
export function ally(world: World, first: number, second: number, rung = 0, scopes = 1): number {
  const { alliances, firms, market, parameters } = world;
  const a = addAlliance(alliances, firms.columns, first, second);
  market.liveAlliances++;
  const { columns } = alliances;
  columns.stage[a] = stage.active;
  columns.stageEnds[a] = -1;
  columns.started[a] = market.month;
  columns.signed[a] = market.month;
  columns.scopes[a] = scopes;
  columns.rung[a] = rung;
  columns.opened[a] = 1;
  columns.rungSince[a] = market.month;
  for (const side of [0, 1]) {
    columns.trust[2 * a + side] = parameters.alliances.trustStart;
    columns.startingTrust[2 * a + side] = parameters.alliances.trustStart;
    columns.hours[2 * a + side] = parameters.alliances.estimateHours;
  }
  settleDepth(world, a);
  return a;
}

/** A rung that costs nothing and does nothing, with what a test changes of it. */
export function quietRung(
  name: string,
  changes: Partial<World["rates"]["rungs"][number]> = {},
): World["rates"]["rungs"][number] {
  return {
    name,
    depth: 0,
    setupMonths: 0,
    setupCostKeur: 0,
    exitCostKeur: 0,
    runningCostKeurPerMonth: 0,
    managementHoursPerMonth: 0,
    termMonths: 600,
    trustNeeded: 0,
    control: 0,
    riskShare: 0,
    equity: 0,
    internalisation: 0,
    ...changes,
  };
}
