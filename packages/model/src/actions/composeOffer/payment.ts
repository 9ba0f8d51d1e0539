import { bargainingWeight } from "../../equations/bargainingWeight.ts";
import { turnover } from "../../observe/estimates.ts";
import { tilted } from "../../equations/tilted.ts";
import { sideOf } from "../../world/Alliances.ts";
import { payees } from "../../world/Offers.ts";
import type { World } from "../../world/World.ts";
import { governanceOf, rungOf } from "../../world/rungs.ts";
import { maker, through } from "./sources.ts";

/**
 * What an ally puts into an offer: need weight, what it costs the ally, and what it costs on the list (Keur a month);
 * what it supplies at an agreed price is apart.
 */
export interface Contribution {
  readonly weight: number;
  readonly made: number;
  readonly listed: number;
  /** What it is paid for what it supplies, and what that costs it. */
  readonly supplied: number;
  readonly suppliedCost: number;
}

/** Pays a supplier the price at which it won the tender; it bears its own cost. */
export function paySupplier(
  { offers }: World,
  offer: number,
  seat: number,
  source: number,
  { supplied, suppliedCost }: Contribution,
): void {
  const row = offer * payees + seat;
  offers.payee[row] = maker[source];
  offers.payeeSide[row] = -1;
  offers.payeeShare[row] = 0;
  offers.payeeFixed[row] = supplied;
  offers.payeeCost[row] = suppliedCost;
}

/**
 * Pays a source for what it puts into an offer: the price of what it supplies, and of the rest its part of revenue and of cost, or the list price while it bears its own
 * cost; power may have moved some of it. In a legal entity the equal part of all who contribute takes the place of that by the weight `equity`.
 *
 * @param among  firms that contribute, the lead included
 */
export function payAlly(
  world: World,
  offer: number,
  seat: number,
  source: number,
  { weight, made, listed, supplied, suppliedCost }: Contribution,
  totalCost: number,
  among: number,
): void {
  const { offers, alliances } = world;
  const { split, powerExponent } = governanceOf(world, through[source]);
  const { equity } = rungOf(world, through[source]);
  const row = offer * payees + seat;
  offers.payee[row] = maker[source];
  offers.payeeCost[row] = made + suppliedCost;
  const side = sideOf(alliances.columns, through[source], maker[source]);
  offers.payeeSide[row] = side;
  if (weight === 0) {
    offers.payeeShare[row] = 0;
    offers.payeeFixed[row] = supplied;
    return;
  }
  const tilt = alliances.columns.tilt[through[source]] * (side % 2 === 0 ? 1 : -1);
  if (split === "own") {
    const share = (1 - equity) * tilt + equity / among;
    offers.payeeShare[row] = share;
    offers.payeeFixed[row] = (1 - equity) * listed + (equity * made - share * totalCost) + supplied;
    return;
  }
  const agreed =
    split === "contribution"
      ? weight
      : bargainingWeight(
          turnover(world, maker[source]),
          turnover(world, offers.lead[offer]),
          powerExponent,
        );
  const share = (1 - equity) * tilted(agreed, tilt) + equity / among;
  offers.payeeShare[row] = share;
  offers.payeeFixed[row] = made - share * totalCost + supplied;
}
