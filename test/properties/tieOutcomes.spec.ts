import { expect, test } from "vitest";
import { addAlliance, stage } from "../../packages/model/src/world/Alliances.ts";
import { addFirm } from "../../packages/model/src/world/Firms.ts";
import { measured, untold } from "../support/untold.ts";

test("the longest alliance of a firm, with its renewals: one that has ended counts up to its end", () => {
  const world = untold(100);
  const { firms, alliances } = world;
  for (let firm = 0; firm < 4; firm++) addFirm(firms);
  firms.columns.focus[0] = 1;
  expect(measured(world, "longestAllianceMonths")).toBeNaN();
  const talks = addAlliance(alliances, firms.columns, 0, 1);
  const young = addAlliance(alliances, firms.columns, 2, 0);
  const old = addAlliance(alliances, firms.columns, 0, 3);
  const others = addAlliance(alliances, firms.columns, 1, 2);
  const { signed, ended, renewals } = alliances.columns;
  expect(signed[talks]).toBe(-1);
  signed[young] = 60;
  signed[old] = 10;
  signed[others] = 0;
  renewals[old] = 2;
  alliances.columns.stage[old] = stage.ended;
  ended[old] = 55;
  expect(measured(world, "longestAllianceMonths")).toBe(45);
  expect(measured(world, "allianceRenewals")).toBe(2);
  ended[old] = 30;
  expect(measured(world, "longestAllianceMonths")).toBe(40);
  expect(measured(world, "allianceRenewals")).toBe(0);
});

test("of 8 Keur here, 4 of them by an ally, and 12 at home a fifth comes through the ally", () => {
  const world = untold(12);
  const { firms, alliances } = world;
  for (let firm = 0; firm < 3; firm++) addFirm(firms);
  const { columns } = firms;
  columns.focus[0] = 1;
  expect(measured(world, "dependence")).toBeNaN();
  columns.recurring[0] = 5;
  columns.partnerIncome[0] = 3;
  columns.homeRevenue[0] = 12;
  for (const [other, revenue] of [
    [1, 4],
    [2, 1],
  ]) {
    const a = addAlliance(alliances, columns, other, 0);
    alliances.columns.stage[a] = stage.active;
    alliances.columns.revenue[2 * a + 1] = revenue;
  }
  expect(measured(world, "dependence")).toBeCloseTo(1 / 5, 12);
});
