import { pow } from "../random/portable.ts";
import type { World } from "../world/World.ts";
import { changeCosts } from "./environment/costs.ts";
import { changeCommons } from "./environment/commons.ts";
import { changeHomes } from "./environment/homes.ts";
import { changeIncome } from "./environment/income.ts";
import { innovateOutside } from "./environment/outside.ts";
import { moveNeeds } from "./environment/needs.ts";
import { feelThreat } from "./environment/threat.ts";
import { cheapenProduction } from "./environment/production.ts";
import { followTwins } from "./environment/twins.ts";
import { changeVolumes } from "./environment/volumes.ts";

/**
 * What changes without anybody's doing: income, costs, homes, volumes and needs move, the technology frontier rises, outsiders innovate, self-supply gets cheaper,
 * and the shares that everyone sees this month are those of its start; allied rivals may threaten those who look on.
 *
 * @source docs/model.md, environment
 */
export function environment(world: World): void {
  const { parameters, market, firms } = world;
  const { columns, count } = firms;
  changeIncome(world);
  changeCosts(world);
  changeHomes(world);
  followTwins(world);
  changeVolumes(world);
  moveNeeds(world);
  cheapenProduction(world);
  const { frontierSpeedPerYear } = parameters.technology;
  if (frontierSpeedPerYear > 0)
    market.frontier = 1 - (1 - market.frontier) * pow(1 - frontierSpeedPerYear, 1 / 12);
  innovateOutside(world);
  const { selfSupply, selfSupplyCostFallPerYear } = parameters.utility;
  if (selfSupply) market.selfSupplyCost *= pow(1 - selfSupplyCostFallPerYear, 1 / 12);
  changeCommons(world);

  let selling = 0;
  for (let firm = 0; firm < count; firm++) selling += columns.selling[firm] & columns.alive[firm];
  for (let firm = 0; firm < count; firm++) {
    if ((columns.selling[firm] & columns.alive[firm]) === 0) columns.share[firm] = 0;
    else columns.share[firm] = market.users > 0 ? columns.users[firm] / market.users : 1 / selling;
  }
  feelThreat(world);
}
