import { capacityFee } from "../../observe/capacity.ts";
import { memberOf, stage } from "../../world/Alliances.ts";
import { scope } from "../../world/codes.ts";
import { book } from "../../world/Firms.ts";
import type { World } from "../../world/World.ts";

/**
 * What allies in production have not delivered themselves goes to what stands idle at the other, as far as the two are
 * integrated, at what this costs to keep; alliances in the order of their first talk.
 *
 * @source docs/model.md, delivering
 */
export function takeOverflow(world: World): void {
  const { alliances, firms } = world;
  const { columns } = firms;
  const { stage: stages, scopes, depth, unitsAsked, unitsTaken } = alliances.columns;
  for (let a = 0; a < alliances.count; a++) {
    if (stages[a] !== stage.active || (scopes[a] & scope.production) === 0) continue;
    for (const side of [0, 1] as const) {
      const firm = memberOf(alliances.columns, a, side);
      const ally = memberOf(alliances.columns, a, side === 0 ? 1 : 0);
      const asked = columns.backlog[firm];
      const taken = Math.min(asked, columns.spareCapacity[ally] * depth[a]);
      columns.backlog[firm] -= taken;
      columns.spareCapacity[ally] -= taken;
      unitsAsked[2 * a + side] = asked;
      unitsTaken[2 * a + side] = taken;
      const fee = taken * capacityFee(world, ally);
      if (fee === 0) continue;
      book(columns, columns.flowPartners, firm, -fee);
      book(columns, columns.flowPartnerIncome, ally, fee);
    }
  }
}
