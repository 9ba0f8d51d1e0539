import { impactMonths } from "../../observe/research.ts";
import { memberOf } from "../../world/Alliances.ts";
import { scope } from "../../world/codes.ts";
import type { World } from "../../world/World.ts";

/** Notes the first customer whom a member of an alliance about research wins with an offer that shows what it has learnt there. */
export function noteImpact({ alliances, firms, market }: World): void {
  const { columns } = alliances;
  const { offer, lastWinMonth } = firms.columns;
  for (let a = 0; a < alliances.count; a++) {
    if (columns.impactMonth[a] !== -1 || (columns.scopes[a] & scope.research) === 0) continue;
    if (columns.signed[a] === -1 || market.month - columns.signed[a] > impactMonths) continue;
    for (const side of [0, 1] as const) {
      const firm = memberOf(columns, a, side);
      const from = columns.learntOffer[2 * a + side];
      if (from === -1 || offer[firm] < from || lastWinMonth[firm] !== market.month) continue;
      columns.impactMonth[a] = market.month;
    }
  }
}
