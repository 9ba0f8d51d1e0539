import { indirectDoubt } from "../../equations/indirectDoubt.ts";
import type { World } from "../../world/World.ts";

/**
 * Once a year investors compare what a Keur that their firms burned has brought, with revenue through others and without,
 * and move what they think of such revenue towards it. Where one of the two is missing they learn nothing.
 *
 * d ← d + β (d* − d)
 */
export function reviseBelief({ parameters, firms, market }: World): void {
  const { beliefSpeedPerYear } = parameters.funding;
  if (beliefSpeedPerYear === 0 || market.month === 0 || market.month % 12 !== 0) return;
  const { columns, count } = firms;
  const grown = [0, 0];
  const burned = [0, 0];
  for (let firm = 0; firm < count; firm++) {
    if ((columns.alive[firm] & columns.investorOwned[firm]) === 0) continue;
    if (market.month - columns.founded[firm] >= 12) {
      const through = columns.indirect[firm] > 0 ? 1 : 0;
      grown[through] += columns.recurring[firm] - columns.recurringYearAgo[firm];
      burned[through] += columns.burnedEver[firm] - columns.burnedYearAgo[firm];
    }
    columns.recurringYearAgo[firm] = columns.recurring[firm];
    columns.burnedYearAgo[firm] = columns.burnedEver[firm];
  }
  if (burned[0] === 0 || burned[1] === 0) return;
  const seen = indirectDoubt(grown[0] / burned[0], grown[1] / burned[1]);
  market.indirectDiscount += beliefSpeedPerYear * (seen - market.indirectDiscount);
}
