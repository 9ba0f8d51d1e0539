import { trust } from "../../equations/trust.ts";
import { memberOf } from "../../world/Alliances.ts";
import type { World } from "../../world/World.ts";

/** A month of work together: promises are held against deeds, estimates forget. */
export function cooperate(world: World, a: number): void {
  const { parameters, alliances, firms } = world;
  const { columns } = alliances;
  const terms = parameters.alliances;
  const { hoursPerRepPerMonth } = parameters.selling;
  for (const side of [0, 1] as const) {
    const mine = 2 * a + side;
    const theirs = 2 * a + 1 - side;
    const ally = memberOf(columns, a, side === 0 ? 1 : 0);
    const promised = terms.promisedShare * firms.columns.rampedReps[ally] * hoursPerRepPerMonth;
    const kept = promised <= 0 ? 1 : Math.min(1, columns.effort[theirs] / promised);
    columns.trust[mine] = trust(
      columns.trust[mine],
      kept,
      terms.trustGainPerMonth,
      terms.trustLossPerMonth,
    );
    if (columns.hours[mine] > terms.estimateHours) {
      const keep = terms.estimateHours / columns.hours[mine];
      columns.hours[mine] *= keep;
      columns.value[mine] *= keep;
    }
  }
}
