import { record } from "../../observe/record.ts";
import { offering } from "../../policies/offering/index.ts";
import { pulledInAll } from "../../observe/forms.ts";
import { lever, leverCount, levers, refusable } from "../../world/levers.ts";
import { book } from "../../world/Firms.ts";
import type { World } from "../../world/World.ts";

/** A firm pulls its levers of production as far as its policy wants to. */
export function pullLevers(world: World, firm: number): void {
  const { columns } = world.firms;
  const pulled = pulledInAll(world);
  const wanted = offering[columns.offering[firm]](world, firm);
  for (let l = 0; l < leverCount; l++) {
    const at = firm * leverCount + l;
    if (pulled[at] === wanted[l]) continue;
    if (l === lever.sites) {
      payForSites(world, firm, wanted[l] - pulled[at]);
      noteSites(world, firm, wanted[l]);
    }
    pulled[at] = wanted[l];
    // What can be refused is not in the plain form.
    if (world.rates.refuses && !refusable.includes(l)) columns.lever[at] = wanted[l];
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

/** From when on a firm has sites at all, and for how long it had them. */
function noteSites({ firms, market }: World, firm: number, sites: number): void {
  const { sitesSince, siteSpells, siteMonths } = firms.columns;
  if (sites > 0 && sitesSince[firm] === -1) {
    sitesSince[firm] = market.month;
    siteSpells[firm]++;
  } else if (sites === 0) {
    siteMonths[firm] += market.month - sitesSince[firm];
    sitesSince[firm] = -1;
  }
}
