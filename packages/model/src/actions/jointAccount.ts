import { payees } from "../world/Offers.ts";
import type { World } from "../world/World.ts";

/**
 * Adds (+1) or takes back (−1) what a contract means to the alliances through which it came or is served: what each side
 * bears of its cost, and what each keeps of its price. Of several allies each shares with the lead.
 */
export function keepJointAccount(world: World, job: number, sign: 1 | -1): void {
  const { jobs, offers, parameters, alliances } = world;
  const { borne, earned } = alliances.columns;
  const offer = jobs.offer[job];
  const price = sign * jobs.price[job];
  const introducer = jobs.introducer[job];
  let kept = price;
  if (introducer !== -1) {
    const fee = parameters.alliances.commission * price;
    earned[introducer] += fee;
    kept -= fee;
  }
  if (jobs.reseller[job] >= 0) kept -= parameters.resellers.margin * price;
  const from = offer * payees;
  let to = from;
  for (; to < from + payees && offers.payee[to] !== -1; to++) {
    const pay = offers.payeeShare[to] * price + sign * offers.payeeFixed[to];
    kept -= pay;
    const side = offers.payeeSide[to];
    if (side === -1) continue;
    earned[side] += pay;
    borne[side] += sign * offers.payeeCost[to];
  }
  // The lead's own side is the other one of the pair 2a, 2a + 1.
  let shared = false;
  for (let seat = from; seat < to; seat++) {
    if (offers.payeeSide[seat] === -1) continue;
    const lead = offers.payeeSide[seat] ^ 1;
    earned[lead] += kept;
    borne[lead] += sign * offers.leadCost[offer];
    shared ||= lead === (introducer ^ 1);
  }
  if (introducer === -1 || shared) return;
  earned[introducer ^ 1] += kept;
  borne[introducer ^ 1] += sign * offers.leadCost[offer];
}
