/**
 * What the best bid of a tender is paid: as much as leaves the buyer with what the second best would have left it.
 *
 * pay = bid + (worth − second)/α_p
 *
 * @param bid          Keur a month
 * @param worth        of the bid to the buyer, its price taken off (utility)
 * @param second       of the next best, which may be to buy from nobody who bids
 * @param priceWeight  α_p, utility per Keur a month
 * @source Che 1993, the second-score auction
 */
export function secondScore(
  bid: number,
  worth: number,
  second: number,
  priceWeight: number,
): number {
  return priceWeight > 0 ? bid + (worth - second) / priceWeight : bid;
}
