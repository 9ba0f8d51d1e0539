import { pow } from "../../random/portable.ts";
import type { World } from "../../world/World.ts";
import { monthOfRun } from "../../world/World.ts";
import { needsMoved } from "../needs.ts";
import { firstShift } from "../shift.ts";
import { focus, type Outcome } from "./Outcome.ts";

/** How the focus firm fares where needs move. */
export const turnOutcomes: readonly Outcome[] = [
  focus(
    "monthsToTurn",
    "months",
    "min",
    "months from the first planned shift of needs until its offer serves the average job nine tenths as well as before; 0 if it never fell behind so far, Infinity if it stayed there, NaN without a shift or an offer before it",
    monthsToTurn,
  ),
  focus(
    "newNeedsCovered",
    "share",
    "max",
    "how far its offer covers what has come to be needed more, each component by how much; NaN where needs stand still and where it is gone or has no offer",
    newNeedsCovered,
  ),
];

function monthsToTurn(world: World, firm: number): number {
  const { performedBefore, behindMonth, turnedMonth } = world.firms.columns;
  const shift = firstShift(world.parameters);
  if (shift === null || performedBefore[firm] === 0 || monthOfRun(world) <= shift.begins)
    return NaN;
  if (behindMonth[firm] === -1) return 0;
  return turnedMonth[firm] === -1 ? Infinity : turnedMonth[firm] - shift.begins;
}

function newNeedsCovered(world: World, firm: number): number {
  const { market, firms, offers, parameters } = world;
  const { needBefore, meanNeed } = market;
  const { alive, offer } = firms.columns;
  if (alive[firm] === 0 || offer[firm] === -1 || needsMoved(world) === 0) return NaN;
  const K = meanNeed.length;
  let covered = 0;
  for (let k = 0; k < K; k++)
    covered +=
      Math.max(0, meanNeed[k] - needBefore[k]) *
      pow(offers.powered[offer[firm] * K + k], 1 / parameters.utility.weakLinkExponent);
  return covered / needsMoved(world);
}
