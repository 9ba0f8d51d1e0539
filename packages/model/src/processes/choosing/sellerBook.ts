import { canBid } from "../../actions/reachAccount.ts";
import { exp } from "../../random/portable.ts";
import { appealOf, joyOf, leadOf, misfitOf } from "../../observe/production.ts";
import { leverCount } from "../../world/levers.ts";
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
  /** What speaks for it with every account alike, in utility: how many use it, and what it makes its offer seem. */
  appeal: 5,
  /** What of the distance in needs is left: 1 where nothing is made to measure or near. */
  misfit: 6,
  /** What an account's skill as a maker gives it here, per unit of skill. */
  joy: 7,
  powered: 8,
  row: 16,
} as const;

/** Weight in the logit of doing nothing this month. */
export let nothingWeight = 1;

/**
 * Where a search may land this month: the firm in each cell, and how easily it is found there, of 65536.
 *
 * A firm lies in the cell that its birth points to, or the next free one, so that a new firm moves only the draws that hit
 * it; a firm that cannot keep up with its bids is not found. Empty cells cannot be seen.
 */
export let cell = new Int32Array(8);
export let visibility = new Uint16Array(8);
export let lastCell = 7;

export function openSellerBook(world: World): void {
  const { firms, parameters, offers, market, rates } = world;
  const { columns, count } = firms;
  const K = parameters.components.length;
  nothingWeight = exp(market.nothing * rates.perScale);
  if (sellerBook.length < count * seller.row) sellerBook = new Float64Array(count * 2 * seller.row);
  for (let firm = 0; firm < count; firm++) {
    if ((columns.alive[firm] & columns.selling[firm]) === 0) continue;
    const offer = columns.offer[firm];
    const maker = offers.maker[offer];
    const row = firm * seller.row;
    sellerBook[row + seller.price] = offers.price[offer];
    sellerBook[row + seller.x] = columns.x[firm];
    sellerBook[row + seller.y] = columns.y[firm];
    sellerBook[row + seller.doubt] = (1 - market.legitimacy) * (1 - columns.reputation[firm]);
    sellerBook[row + seller.wait] =
      (maker === -1 ? 0 : columns.wait[maker]) +
      leadOf(world, firm, columns.lever, firm * leverCount);
    sellerBook[row + seller.appeal] =
      parameters.utility.bandwagon * columns.share[firm] +
      appealOf(world, columns.lever, firm * leverCount);
    sellerBook[row + seller.misfit] = misfitOf(world, firm, columns.lever, firm * leverCount);
    sellerBook[row + seller.joy] = joyOf(columns.lever, firm * leverCount);
    for (let k = 0; k < K; k++)
      sellerBook[row + seller.powered + k] = offers.powered[offer * K + k];
  }
  layOutCells(world);
}

function layOutCells(world: World): void {
  const { columns, count } = world.firms;
  const { visibilityFloor } = world.parameters.reach;
  let found = 0;
  for (let firm = 0; firm < count; firm++) if (canBid(world, firm)) found++;
  let cells = 8;
  while (cells * 3 < found * 4) cells *= 2;
  if (cells > cell.length) {
    cell = new Int32Array(cells);
    visibility = new Uint16Array(cells);
  }
  lastCell = cells - 1;
  visibility.fill(0);
  for (let firm = 0; firm < count; firm++) {
    if (!canBid(world, firm)) continue;
    let place = columns.birth[firm] & lastCell;
    while (visibility[place] > 0) place = (place + 1) & lastCell;
    cell[place] = firm;
    const seen = visibilityFloor + (1 - visibilityFloor) * columns.reputation[firm];
    visibility[place] = Math.max(1, 65535 * seen);
  }
}
