import { keepsUpWithBids } from "../../actions/reachAccount.ts";
import { purposeIndex } from "../../random/purposes.ts";
import { agentKey, bitsAt } from "../../random/Streams.ts";
import { sellsTogether } from "../../world/Alliances.ts";
import { mostComponents } from "../../world/columns.ts";
import { allianceSeats } from "../../world/Firms.ts";
import { payees } from "../../world/Offers.ts";
import { firstSupply, nextSupply } from "../../world/Supplies.ts";
import type { World } from "../../world/World.ts";

const drawn = purposeIndex("bidders");

/** Most bidders whose bids are held against each other, and draws after which no more are looked for. */
const mostBidders = 64;
const mostDraws = 128;

/** Who bids: filled anew for each component. */
export const asked = new Int32Array(mostBidders);

/**
 * Firms that bid on a component, drawn among those alive who can and who keep up with the bids that they owe.
 *
 * @returns how many
 */
export function askForBids(world: World, firm: number, k: number, age: number): number {
  const { parameters, firms, streams } = world;
  const { columns, count } = firms;
  const K = parameters.components.length;
  const wanted = Math.min(mostBidders, parameters.tender.bidders);
  const mask = (1 << (32 - Math.clz32(Math.max(1, count - 1)))) - 1;
  const key = agentKey(streams, drawn, columns.birth[firm]);
  const seats = freeSeats(world, firm);
  let bidders = 0;
  for (let attempt = 0; attempt < mostDraws && bidders < wanted; attempt++) {
    const bidder = bitsAt(key, (age * mostComponents + k) * mostDraws + attempt) & mask;
    if (bidder >= count || bidder === firm || columns.alive[bidder] === 0) continue;
    if (columns.acquirer[bidder] !== -1 || columns.capability[bidder * K + k] === 0) continue;
    if (!keepsUpWithBids(world, bidder) || asked.subarray(0, bidders).includes(bidder)) continue;
    if (seats === 0 && !supplies(world, firm, bidder)) continue;
    asked[bidders++] = bidder;
  }
  return bidders;
}

/** Others that could still take part in the firm's offer, beside those who do. */
function freeSeats({ firms, alliances, supplies: all, market }: World, firm: number): number {
  const { allied, alliance } = firms.columns;
  const taken = new Set<number>();
  for (let i = firm * allianceSeats; i < firm * allianceSeats + allied[firm]; i++)
    if (sellsTogether(alliances.columns, alliance[i])) taken.add(-1 - alliance[i]);
  for (let s = firstSupply(all, firm, market.month); s !== -1; s = nextSupply(all, s, market.month))
    taken.add(all.columns.supplier[s]);
  return Math.max(0, payees - taken.size);
}

/** Whether one firm supplies another already. */
function supplies({ supplies: all, market }: World, firm: number, other: number): boolean {
  for (let s = firstSupply(all, firm, market.month); s !== -1; s = nextSupply(all, s, market.month))
    if (all.columns.supplier[s] === other) return true;
  return false;
}
