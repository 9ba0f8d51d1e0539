import { record } from "../../observe/record.ts";
import { offering } from "../../policies/offering/index.ts";
import { lever, leverCount, levers } from "../../world/levers.ts";
import { book } from "../../world/Firms.ts";
import type { World } from "../../world/World.ts";

/** A firm pulls its levers of production as far as its policy wants to. */
export function pullLevers(world: World, firm: number): void {
  const { columns } = world.firms;
  const wanted = offering[columns.offering[firm]](world, firm);
  for (let l = 0; l < leverCount; l++) {
    const at = firm * leverCount + l;
    if (columns.lever[at] === wanted[l]) continue;
    if (l === lever.sites) payForSites(world, firm, wanted[l] - columns.lever[at]);
    columns.lever[at] = wanted[l];
    if (world.recorder !== null)
      record(world, "lever pulled", firm, -1, 0, `${levers[l]} ${wanted[l]}`);
  }
}

/** Opening a site costs once; closing one brings nothing. */
function payForSites({ firms, parameters, market }: World, firm: number, opened: number): void {
  if (opened <= 0) return;
  const cost = opened * parameters.production.siteCapexKeur * market.costLevel;
  book(firms.columns, firms.columns.flowFixed, firm, -cost);
}
