import { initialiseWorld, type Parameters, step } from "@searoom/model";
import { expect, test } from "vitest";
import { channel, channels } from "../../packages/model/src/world/codes.ts";
import { payees } from "../../packages/model/src/world/Offers.ts";
import { changed, youngMarket } from "./markets.ts";

test("a sales alliance opens doors and lends components: nobody learns from an ally", () => {
  const young = changed(youngMarket("accounts.count=1500"), { acquisition: { reviewMonths: 0 } });
  const following = (policy: keyof Parameters["groups"][number]["partneringMix"]) =>
    changed(young, {
      groups: young.groups.map((group) => ({
        ...group,
        partneringMix: {
          direct: 0,
          "start-up-partner": 0,
          "incumbent-partner": 0,
          coopetition: 0,
          reseller: 0,
          [policy]: 1,
        },
      })),
    });
  const alone = initialiseWorld(following("direct"), 13, 0);
  const allied = initialiseWorld(following("coopetition"), 13, 0);
  const K = young.components.length;
  for (let month = 0; month < 60; month++) {
    step(alone);
    step(allied);
    // The same firms are founded, however their elders fare; what each can do is its own.
    expect(allied.firms.count).toBe(alone.firms.count);
    for (let firm = 0; firm < alone.firms.count; firm++)
      if ((alone.firms.columns.alive[firm] & allied.firms.columns.alive[firm]) === 1)
        for (let k = firm * K; k < (firm + 1) * K; k++)
          expect(allied.firms.columns.capability[k]).toBe(alone.firms.columns.capability[k]);
  }
  const introduced = (world: typeof allied) =>
    world.firms.columns.wins.reduce(
      (sum, wins, i) => sum + (i % channels.length === channel.introduction ? wins : 0),
      0,
    );
  const lent = ({ offers }: typeof allied) =>
    offers.payee.subarray(0, payees * offers.count).filter((payee) => payee !== -1).length;
  expect([introduced(alone), lent(alone)]).toEqual([0, 0]);
  expect(introduced(allied)).toBeGreaterThan(0);
  expect(lent(allied)).toBeGreaterThan(0);
});
