import { allianceGain, dealOf } from "../../actions/allianceGain.ts";
import { confidence } from "../../equations/confidence.ts";
import { urgencyOf } from "../../observe/estimates.ts";
import { partnering } from "../../policies/partnering/index.ts";
import { wayCount } from "../../world/Choices.ts";
import { rungOf } from "../../world/rungs.ts";
import type { World } from "../../world/World.ts";
import { propose } from "./courtship.ts";
import { expectedOfResellers, resellersOf } from "./reselling.ts";
import { bestCandidate } from "./search.ts";

/** Months of burn that a firm keeps back when it asks what it can pay. */
const keptMonths = 6;

/** What a way would bring beyond selling alone (Keur a month), before it is doubted; and what has to be paid for it first (Keur). */
interface Prospect {
  readonly gain: number;
  /** Part of the gain that experience confirms or not: what comes through others. */
  readonly throughOthers: number;
  readonly priceKeur: number;
}

const alone: Prospect = { gain: 0, throughOthers: 0, priceKeur: 0 };

/**
 * The way to sell that promises a firm most now, of those that it can pay; it keeps its way while none is open to it.
 *
 * Every way is valued by the estimate by which everybody signs, and what it would bring through others counts as far as
 * others have brought before what was hoped for.
 *
 * @source docs/model.md, free choice; Erev & Roth 1998
 */
export function chooseWay(world: World, firm: number, age: number): number {
  const { ways } = world.rates;
  const { way, unaffordable } = world.choices.columns;
  if (ways.length === 1) return ways[0];
  const { cash, burn, bidDebt } = world.firms.columns;
  const toSpend = cash[firm] - keptMonths * Math.max(0, burn[firm]);
  let best = way[firm];
  let most = -Infinity;
  for (const one of ways) {
    const prospect = prospectOf(world, firm, one, age);
    if (prospect === null) continue;
    const worth = prospect.gain + (trustIn(world, firm, one) - 1) * prospect.throughOthers;
    if (prospect.priceKeur > 0 && prospect.priceKeur > toSpend) {
      if (worth > 0) unaffordable[firm]++;
      continue;
    }
    if (worth <= most) continue;
    most = worth;
    best = one;
  }
  way[firm] = best;
  // Who has looked for an ally and takes none has looked all the same; who takes one pays for its search there.
  if (hasRoom(world, firm) && ways.some((one) => partnering[one].seeksAllies))
    bidDebt[firm] += partnering[best].seeksAllies ? 0 : world.parameters.alliances.searchHours;
  return best;
}

/** What a way that is open to a firm would bring; null where it is not. */
function prospectOf(world: World, firm: number, way: number, age: number): Prospect | null {
  const policy = partnering[way];
  if (policy.seeksAllies) return prospectOfAlly(world, firm, way, age);
  return policy.usesResellers ? prospectOfResellers(world, firm) : alone;
}

function prospectOfAlly(world: World, firm: number, way: number, age: number): Prospect | null {
  if (!hasRoom(world, firm)) return null;
  const candidate = bestCandidate(world, firm, partnering[way], age);
  if (candidate === -1) return null;
  const a = propose(world, firm, candidate);
  const deal = dealOf(world, a);
  return {
    gain: allianceGain(world, firm, candidate, deal),
    throughOthers: allianceGain(world, firm, candidate, { ...deal, throughAllyAlone: true }),
    priceKeur: rungOf(world, a).setupCostKeur * world.market.costLevel,
  };
}

function prospectOfResellers(world: World, firm: number): Prospect | null {
  const { parameters, firms, resellers, rates } = world;
  const room = Math.min(firms.columns.maxAlliances[firm], resellers.count);
  const more = room - resellersOf(world, firm);
  if (more <= 0) return null;
  const throughOthers = expectedOfResellers(world, firm, more);
  const priceKeur = more * parameters.resellers.signUpCostKeur * world.market.costLevel;
  // As long as an alliance would last.
  const months = rates.rungs[0].termMonths;
  return {
    gain: throughOthers - (urgencyOf(world, firm) * priceKeur) / months,
    throughOthers,
    priceKeur,
  };
}

function hasRoom({ firms }: World, firm: number): boolean {
  return firms.columns.allied[firm] < firms.columns.maxAlliances[firm];
}

function trustIn({ choices }: World, firm: number, way: number): number {
  const i = firm * wayCount + way;
  return confidence(
    choices.columns.confidence[i],
    choices.columns.tries[i],
    choices.confidence[way],
  );
}
