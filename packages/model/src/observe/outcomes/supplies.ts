import { memberOf, stage } from "../../world/Alliances.ts";
import type { World } from "../../world/World.ts";
import { makingCost } from "../making.ts";
import { market, type Outcome } from "./Outcome.ts";
import { ratio } from "./ratio.ts";

/** What tenders bring, and those who supply a partner. */
export const supplyOutcomes: readonly Outcome[] = [
  market(
    "firstTenderSaving",
    "share",
    null,
    "by how much what a component costs a buyer falls with its first tender for it, mean; negative where something better is dearer, NaN without",
    firstTenderSaving,
  ),
  market(
    "renewedShare",
    "share",
    null,
    "contracts won in tenders whose term is over that the same supplier won again, buyers still there; NaN without",
    renewedShare,
  ),
  market(
    "partnerImprovement",
    "ratio",
    null,
    "fall of unit cost by what suppliers in alliances have made and learnt, at the horizon, over that of firms that have won tenders and supply no ally; NaN without both",
    partnerImprovement,
  ),
];

function firstTenderSaving({ supplies: { columns, count } }: World): number {
  const { buyer, component, price, otherwise } = columns;
  const seen = new Set<string>();
  let saved = 0;
  for (let s = 0; s < count; s++) {
    const bought = `${buyer[s]} ${component[s]}`;
    if (seen.has(bought)) continue;
    seen.add(bought);
    saved += 1 - price[s] / otherwise[s];
  }
  return ratio(saved, seen.size);
}

/** A buyer signs anew in the month in which the last contract has run out. */
function renewedShare({ supplies: { columns, count }, market: m, firms }: World): number {
  const { buyer, supplier, component, signed, ends } = columns;
  const { alive, exitMonth } = firms.columns;
  let over = 0;
  let renewed = 0;
  for (let s = 0; s < count; s++) {
    const gone = alive[buyer[s]] === 0 && exitMonth[buyer[s]] <= ends[s];
    if (ends[s] >= m.month || gone) continue;
    over++;
    for (let next = s + 1; next < count; next++)
      if (
        buyer[next] === buyer[s] &&
        component[next] === component[s] &&
        signed[next] === ends[s] &&
        supplier[next] === supplier[s]
      )
        renewed++;
  }
  return ratio(renewed, over);
}

function partnerImprovement(world: World): number {
  const { alliances, supplies, parameters, firms } = world;
  const { columns } = alliances;
  const K = parameters.components.length;
  const inAlliance = new Set<number>();
  for (let a = 0; a < alliances.count; a++) {
    if (columns.stage[a] !== stage.active || columns.supplied[a] === -1) continue;
    for (const side of [0, 1] as const)
      for (let k = 0; k < K; k++)
        if (columns.supplyPrice[(2 * a + side) * K + k] >= 0)
          inAlliance.add(memberOf(columns, a, side) * K + k);
  }
  const byTender = new Set<number>();
  for (let s = 0; s < supplies.count; s++) {
    const made = supplies.columns.supplier[s] * K + supplies.columns.component[s];
    if (firms.columns.alive[supplies.columns.supplier[s]] === 1 && !inAlliance.has(made))
      byTender.add(made);
  }
  return ratio(meanFall(world, inAlliance), meanFall(world, byTender));
}

/** By how much less than at first a unit costs, at the present level of costs; mean over makers and components. */
function meanFall(world: World, makers: ReadonlySet<number>): number {
  const { parameters, firms, market: m } = world;
  const K = parameters.components.length;
  let sum = 0;
  for (const made of makers) {
    const firm = Math.floor(made / K);
    const k = made % K;
    const { costFactor } = parameters.groups[firms.columns.group[firm]];
    const first = parameters.components[k].unitCostKeurPerMonth * m.costLevel * costFactor;
    sum += 1 - makingCost(world, firm, k) / first;
  }
  return ratio(sum, makers.size);
}
