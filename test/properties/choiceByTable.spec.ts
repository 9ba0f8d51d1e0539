import { initialiseWorld, step } from "@searoom/model";
import { nobodyRefuses, quietGroup, quietMarket } from "@searoom/validation/quiet";
import { expect, test } from "vitest";
import { decidesByTable } from "../../packages/model/src/processes/choosing/byTable.ts";

/** Everybody weighs two components, of which a seller makes the first in full. */
function sellers(second: readonly number[]) {
  const [product] = quietMarket().components;
  const parameters = quietMarket({
    components: [product, { ...product, name: "other" }],
    accounts: { count: 200 },
    utility: { quality: 20, nothing: nobodyRefuses, freshTaste: 1, coverageFloor: 0.01 },
    reach: { inboundPerMonth: 0.5 },
    groups: second.map((level, n) =>
      quietGroup({ name: `sellers ${n}`, capability: [1, level], strengthWeights: [0, 0] }),
    ),
  });
  const world = initialiseWorld(parameters, 2, 0);
  for (let month = 0; month < 24; month++) step(world);
  return world;
}

test("what its best component promises is not proposed for ever where another is hardly covered", () => {
  const alone = sellers([0]);
  expect(decidesByTable(alone)).toBe(false);
  expect(alone.market.users).toBe(200);
  const both = sellers([0, 0.9]);
  expect(Array.from(both.firms.columns.users.subarray(0, 2))).toEqual([0, 200]);
  expect(decidesByTable(sellers([0.9, 0.8]))).toBe(true);
});
