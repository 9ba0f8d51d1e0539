import { duelShare } from "../equations/duelShare.ts";
import { performance } from "../equations/performance.ts";
import { standAloneValue } from "../equations/standAloneValue.ts";
import { pow } from "../random/portable.ts";
import type { World } from "../world/World.ts";
import { duelOf, lossTo } from "./duel.ts";
import { meanNeed } from "./estimates.ts";
import { countedRecurring, sellersOf } from "./measures.ts";

/** What a firm would be worth to another one that bought it (Keur). */
export interface Target {
  /** By itself. */
  readonly value: number;
  /** What its founders ask. */
  readonly ask: number;
  /** What its components would add to the buyer's sales, as far as that counts, and what joining the two costs. */
  readonly added: number;
  readonly joining: number;
  /** With its product carried on beside the buyer's, and with its product stopped: customers who come over. */
  readonly carriedOn: number;
  readonly stopped: number;
  /** What it would not take from the buyer any more, as far as that counts. */
  readonly spared: number;
}

/**
 * carried on = V + synergy · added sales − C      stopped = V · share of its customers who would turn to the buyer
 * spared = π · what the target would take from the buyer over the horizon if it grew on
 *
 * @source Cunningham, Ederer & Ma 2021; docs/model.md, acquisition
 */
export function targetOf(world: World, firm: number, target: number): Target {
  const { acquisition, responses } = world.parameters;
  const { premium, floorKeur, synergy, integrationCostKeur, preemption } = acquisition;
  const value = valueOf(world, target);
  const duel = preemption === 0 && integrationCostKeur === 0 ? null : duelOf(world, firm, target);
  const added = synergy * addedSales(world, firm, target);
  return {
    value,
    added,
    joining: integrationCostKeur,
    ask: Math.max(floorKeur, value * (1 + premium)),
    carriedOn: value + added - integrationCostKeur,
    stopped: duel === null ? 0 : value * duelShare(duel.share, duel.rivals, 0, 0),
    spared: duel === null ? 0 : preemption * lossTo(duel, responses.horizonMonths),
  };
}

function valueOf(world: World, firm: number): number {
  const { columns } = world.firms;
  const recurring = countedRecurring(world, firm);
  const growth = Math.max(0, recurring - columns.laggedRecurring[firm]) / 6;
  return standAloneValue(recurring, growth, 12, world.parameters.value.revenueMultiple);
}

/** Value of the sales that the target's capabilities would add to the acquirer's, at an equal share of the market (Keur). */
function addedSales(world: World, firm: number, target: number): number {
  const { parameters, firms, market } = world;
  const { columns } = firms;
  const K = parameters.components.length;
  const { weakLinkExponent: rho, coverageFloor } = parameters.utility;
  const alone = new Float64Array(K);
  const joint = new Float64Array(K);
  for (let k = 0; k < K; k++) {
    const bought = parameters.alliances.armsLengthDepth * market.boughtCapability[k];
    const own = Math.max(columns.capability[firm * K + k], bought, coverageFloor);
    alone[k] = pow(own, rho);
    joint[k] = pow(Math.max(own, columns.capability[target * K + k]), rho);
  }
  const need = meanNeed(world);
  const gain = performance(need, 0, joint, 0, K, rho) / performance(need, 0, alone, 0, K, rho) - 1;
  const sellers = 1 + sellersOf(world);
  return parameters.value.revenueMultiple * 12 * (market.recurring / sellers) * gain;
}
