import { firstShift, meanPerformance, turnedAt } from "../../observe/shift.ts";
import { monthOfRun, type World } from "../../world/World.ts";

/**
 * After needs have begun to move as planned: when a firm's offer fell behind them, and when it had caught up again. Before
 * they have come a firm may fall behind more than once; the last time counts.
 *
 * @source docs/model.md, observing
 */
export function noteTurns(world: World): void {
  const shift = firstShift(world.parameters);
  if (shift === null) return;
  const month = monthOfRun(world);
  if (month < shift.begins - 1) return;
  const { columns, count } = world.firms;
  const { performedBefore, behindMonth, turnedMonth } = columns;
  for (let firm = 0; firm < count; firm++) {
    if ((columns.alive[firm] & columns.selling[firm]) === 0) continue;
    if (month < shift.begins) {
      performedBefore[firm] = meanPerformance(world, firm);
      continue;
    }
    if (performedBefore[firm] === 0 || (turnedMonth[firm] !== -1 && month > shift.done)) continue;
    const behind = meanPerformance(world, firm) < turnedAt * performedBefore[firm];
    if (behind) {
      behindMonth[firm] = month;
      turnedMonth[firm] = -1;
    } else if (behindMonth[firm] !== -1 && turnedMonth[firm] === -1) turnedMonth[firm] = month;
  }
}
