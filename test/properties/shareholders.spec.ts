import { initialiseWorld, run, step } from "@searoom/model";
import { ally, quietGroup, quietMarket } from "@searoom/validation/quiet";
import { describe, expect, test } from "vitest";
import { stage } from "../../packages/model/src/world/Alliances.ts";
import { changed, youngMarket } from "./markets.ts";

/** A firm without customers here that gets a twentieth of its revenue at home, and pays it out month by month. */
function withTarget(marginTarget: number | null, standing = 0) {
  const world = initialiseWorld(
    quietMarket({
      accounts: { count: 1 },
      shareholders: { patienceQuarters: 4, cut: 0.5 },
      groups: [
        quietGroup({
          marginTarget,
          pressure: standing,
          homeRevenueKeurPerMonth: 100,
          homeIncomeKeurPerMonth: 5,
        }),
      ],
    }),
    1,
    0,
  );
  world.firms.columns.offset[0] = 2;
  const { columns } = world.firms;
  let received = 0;
  /** Goes on for a quarter, and says how hard the firm is pressed and what it got from home in the last month. */
  const quarter = () => {
    step(world);
    step(world);
    received = columns.founderReceived[0];
    step(world);
    return { pressure: columns.pressure[0], income: columns.founderReceived[0] - received };
  };
  return { world, quarter };
}

describe("shareholders who have a target", () => {
  test.each([0, 0.2])("lose patience by the quarter, on top of a standing %d", (standing) => {
    const { quarter } = withTarget(0.06, standing);
    for (let q = 1; q <= 8; q++) {
      const { pressure, income } = quarter();
      expect(pressure).toBeCloseTo(standing + (1 - standing) * Math.min(1, q / 4), 12);
      expect(income).toBeCloseTo(5 * (1 - 0.5 * pressure), 6);
    }
  });

  test.each([0.04, null])("look on while it is met, and where there is none: %s", (target) => {
    const { quarter } = withTarget(target, 0.3);
    for (let q = 0; q < 8; q++) expect(quarter().pressure).toBe(0.3);
  });

  test("are content again after one good quarter", () => {
    const { world, quarter } = withTarget(0.06);
    quarter();
    expect(quarter().pressure).toBe(0.5);
    world.firms.columns.quarterResult[0] += 1000;
    expect(quarter().pressure).toBe(0);
    expect(quarter().pressure).toBe(0.25);
  });

  test("press nobody who does not sell here", () => {
    const { world, quarter } = withTarget(1);
    world.firms.columns.selling[0] = 0;
    world.firms.columns.entryMonth[0] = 1000;
    for (let q = 0; q < 4; q++) expect(quarter().pressure).toBe(0);
  });

  test.each([
    ["asks for its margin on what the alliance brings", 0.1, 0.5, "term ended"],
    ["asks for nothing while owners are content", 0.1, 0, "renewed"],
    ["cannot be made to lose by a target below 0", -1, 1, "renewed"],
  ])("a side that expects nothing more of an alliance %s", (_, marginTarget, pressure, outcome) => {
    const world = initialiseWorld(
      quietMarket({
        accounts: { count: 1 },
        groups: [quietGroup({ marginTarget }), quietGroup({ name: "other" })],
      }),
      1,
      0,
    );
    const a = ally(world, 0, 1);
    const { columns } = world.alliances;
    columns.revenue[2 * a] = 10;
    const { missed, pressure: pressed, quarterResult } = world.firms.columns;
    for (let month = 0; month <= 12; month++) {
      pressed[0] = pressure;
      missed[0] = 4 * pressure;
      quarterResult[0] = pressure > 0 ? -100 : 100;
      step(world);
    }
    expect(columns.stage[a]).toBe(outcome === "renewed" ? stage.active : stage.ended);
    expect(columns.renewals[a]).toBe(outcome === "renewed" ? 1 : 0);
  });

  test("make no difference where nobody can miss it, and are told where somebody does", () => {
    const young = youngMarket("months=72");
    const asked = (marginTarget: number | null) =>
      changed(young, {
        groups: young.groups.map((group) =>
          group.owner === "shareholders" ? { ...group, marginTarget } : group,
        ),
      });
    const strategy = "incumbent-partner";
    const calm = run(asked(null), { seed: 3, strategy });
    expect(run(asked(-10), { seed: 3, strategy }).digest).toBe(calm.digest);
    const pressed = run(asked(0.5), { seed: 3, strategy });
    expect(pressed.digest).not.toBe(calm.digest);
    const told = pressed.events.filter(({ kind }) => kind === "target missed");
    expect(told.length).toBeGreaterThan(0);
    for (const { amountKeur } of told) expect(amountKeur).toBeGreaterThan(0);
  });
});
