import { canBid } from "../../actions/reachAccount.ts";
import type { World } from "../../world/World.ts";

/**
 * What every account sees of every firm this month, one row of 16 numbers a firm: read by each option of each
 * decision, so that it lies together. Filled when the month's decisions begin; no part of the state.
 */
export let sellerBook = new Float64Array(64 * 16);

/** Columns of a row; max(coverage, ε)^ρ of up to eight components comes last. */
export const seller = {
  price: 0,
  x: 1,
  y: 2,
  /** (1 − L)(1 − reputation): the risk that warmth has not yet taken. */
  doubt: 3,
  /** Months until delivery. */
  wait: 4,
  share: 5,
  powered: 8,
  row: 16,
} as const;

/**
 * How easily a search finds each firm this month, of 65536: not at all where it does not sell or cannot keep up with
 * its bids.
 *
 * Cells are rows of firms under the next power of two, the empty ones invisible: a new firm moves only the draws that
 * hit it.
 */
export let visibility = new Uint16Array(64);
export let lastCell = 63;

export function openSellerBook(world: World): void {
  const { firms, parameters, offers, market } = world;
  const { columns, count } = firms;
  const { visibilityFloor } = parameters.reach;
  const K = parameters.components.length;
  while (visibility.length < count) visibility = new Uint16Array(visibility.length * 2);
  if (sellerBook.length < count * seller.row)
    sellerBook = new Float64Array(visibility.length * seller.row);
  lastCell = (1 << (32 - Math.clz32(Math.max(1, count - 1)))) - 1;
  visibility.fill(0);
  for (let firm = 0; firm < count; firm++) {
    if ((columns.alive[firm] & columns.selling[firm]) === 0) continue;
    const offer = columns.offer[firm];
    const maker = offers.maker[offer];
    const row = firm * seller.row;
    sellerBook[row + seller.price] = offers.price[offer];
    sellerBook[row + seller.x] = columns.x[firm];
    sellerBook[row + seller.y] = columns.y[firm];
    sellerBook[row + seller.doubt] = (1 - market.legitimacy) * (1 - columns.reputation[firm]);
    sellerBook[row + seller.wait] = maker === -1 ? 0 : columns.wait[maker];
    sellerBook[row + seller.share] = columns.share[firm];
    for (let k = 0; k < K; k++)
      sellerBook[row + seller.powered + k] = offers.powered[offer * K + k];
    if (canBid(world, firm))
      visibility[firm] =
        65535 * (visibilityFloor + (1 - visibilityFloor) * columns.reputation[firm]);
  }
}
