import { initialiseWorld, type Parameters, responseNames, run, step } from "@searoom/model";
import { type Changes, nobodyRefuses, quietGroup, quietMarket } from "@searoom/validation/quiet";
import { describe, expect, test } from "vitest";
import { type Duel, outlook, outlookUnchanged } from "../../packages/model/src/observe/duel.ts";
import { openProject } from "../../packages/model/src/actions/reachAccount.ts";
import { preferred, respond } from "../../packages/model/src/processes/allying/responding.ts";
import { createStreams } from "../../packages/model/src/random/Streams.ts";
import { absorbed } from "../../packages/model/src/equations/absorbed.ts";
import { changed, youngMarket } from "./markets.ts";

type Group = Parameters["groups"][number];

/** A firm with sales to lose, and a rival that has grown from nothing; the first can do what it is given. */
function challenged(able: Group["responses"], more: Changes = {}, old: Partial<Group> = {}) {
  const world = initialiseWorld(
    quietMarket({
      accounts: { count: 100 },
      ...more,
      responses: {
        reviewMonths: 1,
        horizonMonths: 36,
        months: 6,
        undercut: 0.25,
        bundleKeurPerMonth: 0.5,
        imitationPerMonth: 0.1,
        imitationCostKeurPerMonth: 3,
        ...more.responses,
      },
      groups: [
        quietGroup({
          name: "old",
          capability: [0.4],
          listPriceKeurPerMonth: 2,
          responses: able,
          ...old,
        }),
        quietGroup({ name: "new", capability: [0.8], owner: "investors", maxAlliances: 1 }),
      ],
    }),
    1,
    0,
  );
  const { columns } = world.firms;
  step(world);
  const grow = () => {
    columns.recentWins.set([36, 18]);
    columns.laggedRecurring[1] = 0;
    columns.recurring[1] = 30;
  };
  grow();
  return { world, columns, grow };
}

describe("what a firm does about a rival", () => {
  test("is what is worth most, or by chance as a logit has it", () => {
    const streams = createStreams(1, 0, "keyed");
    const counts = new Int32Array(6);
    const all = 6000;
    for (let birth = 0; birth < all; birth++)
      counts[preferred(streams, birth, 7, [5, 5, 5, 5, 5, 5], 0.5)]++;
    // Of 6,000 a sixth, within four standard deviations.
    for (const count of counts)
      expect(Math.abs(count - all / 6)).toBeLessThan(4 * Math.sqrt((all * 5) / 36));
    for (let birth = 0; birth < 50; birth++) {
      expect(preferred(streams, birth, 7, [1, NaN, 3, 2], 0)).toBe(2);
      expect(preferred(streams, birth, 7, [NaN, NaN], 1)).toBe(-1);
    }
    // A logit at scale ½ of two that lie two mean distances apart: odds of e to the fourth.
    let worse = 0;
    for (let birth = 0; birth < 20_000; birth++)
      worse += preferred(streams, birth, 9, [100, 101], 0.5) === 0 ? 1 : 0;
    expect(worse / 20_000).toBeCloseTo(1 / (1 + Math.exp(4)), 2);
  });

  test("is held against going on as before, where what is sold goes on being sold", () => {
    const duel: Duel = { projects: 10, share: 0.3, rivals: 0.2, growth: 0, margin: 40 };
    expect(outlookUnchanged(duel, 24)).toBeCloseTo(24 * 3 * 40, 9);
    const growing = { ...duel, growth: 0.05 };
    expect(outlookUnchanged(growing, 24)).toBeLessThan(outlookUnchanged(duel, 24));
    // A better offer also slows the rival, which is still felt when the offer is as it was.
    const change = { months: 12, gained: 0.4, gainedAfter: 0, margin: 0 };
    expect(outlook(growing, 24, change)).toBeGreaterThan(outlookUnchanged(growing, 24) / 2);
  });

  test("is nothing where it can do nothing else, to the last digit", () => {
    const young = youngMarket("months=72");
    const able = (responses: Group["responses"]) =>
      changed(young, { groups: young.groups.map((group) => ({ ...group, responses })) });
    const calm = run(young, { seed: 2 });
    const aware = run(able(["ignore"]), { seed: 2 });
    expect(aware.digest).toBe(calm.digest);
    expect(aware.events.some(({ kind }) => kind === "responded")).toBe(true);
    expect(run(able(["ignore", "price", "imitate"]), { seed: 2 }).digest).not.toBe(calm.digest);
  });

  test("is a lower price for some months, and then the old one", () => {
    const { world, columns } = challenged(["price"]);
    const { price, pricingCost } = world.offers;
    pricingCost[columns.offer[0]] = 0.4;
    respond(world);
    expect(columns.undercut[0]).toBe(0.25);
    const until = columns.responseEnds[0];
    expect(until).toBe(world.market.month + 6);
    while (world.market.month < until) {
      step(world);
      expect(price[columns.offer[0]]).toBeCloseTo(0.75 * 2, 12);
    }
    columns.laggedRecurring[1] = 1e9;
    step(world);
    expect(price[columns.offer[0]]).toBe(2);
    expect(columns.responseEnds[0]).toBe(-1);
  });

  test.each([
    [0.5, 1.5],
    [1e3, 0.2],
  ])(
    "is a bundle: %d Keur off, and a tenth left, for its own accounts at home alone",
    (off, left) => {
      const { world, columns } = challenged(
        ["bundle"],
        {
          responses: { bundleKeurPerMonth: off, months: 100 },
          utility: { nothing: nobodyRefuses },
        },
        { homeAccountShare: 0.5 },
      );
      respond(world);
      expect(columns.bundle[0]).toBe(off);
      // Nobody else is in the market when all accounts come to it.
      columns.selling[1] = 0;
      columns.entryMonth[1] = 1000;
      const { count, supplier, account, price } = world.jobs;
      for (let job = 0; job < count; job++) openProject(world, job, 4);
      step(world);
      const paid = new Map<boolean, number>();
      for (let job = 0; job < count; job++) {
        expect(supplier[job]).toBe(0);
        paid.set(world.accounts.homeFirm[account[job]] === 0, price[job]);
      }
      expect(paid.get(true)).toBeCloseTo(left, 12);
      expect(paid.get(false)).toBe(2);
    },
  );

  test("leaves a tenth of the price of the form that is taken, not of the plain one", () => {
    const [component] = quietMarket().components;
    const { world } = challenged(
      ["bundle"],
      {
        components: [{ ...component, unitCostKeurPerMonth: 1 }],
        production: { refusable: true, saving: 1 },
        responses: { bundleKeurPerMonth: 1e3, months: 100 },
        utility: { nothing: nobodyRefuses },
      },
      { homeAccountShare: 1, coproduction: 0.5 },
    );
    respond(world);
    world.firms.columns.selling[1] = 0;
    world.firms.columns.entryMonth[1] = 1000;
    for (let job = 0; job < world.jobs.count; job++) openProject(world, job, 4);
    step(world);
    // Half of a cost of 1 is saved where the customer does half of it.
    for (let job = 0; job < world.jobs.count; job++)
      expect(world.jobs.price[job]).toBeCloseTo(0.1 * 1.5, 12);
  });

  test("is to copy it, at a cost, as far as can be absorbed, while there is somebody to copy", () => {
    const { world, columns } = challenged(["imitate"]);
    respond(world);
    let able = columns.capability[0];
    for (let month = 0; month < 4; month++) {
      const paidOut = columns.founderReceived[0] + columns.cash[0];
      step(world);
      able += absorbed(able, columns.capability[1], 0.1);
      expect(columns.capability[0]).toBeCloseTo(able, 12);
      expect(columns.founderReceived[0] + columns.cash[0] - paidOut).toBeCloseTo(-3, 6);
    }
    columns.alive[1] = 0;
    step(world);
    expect(columns.responseEnds[0]).toBe(-1);
    expect(columns.capability[0]).toBeCloseTo(able, 12);
  });

  test.each([
    [1, "direct", 0],
    [1, "incumbent-partner", 1],
    [0, "incumbent-partner", 0],
  ] as const)(
    "is to ask it for an alliance, with %d seat for one that is %s: %d",
    (seats, policy, talks) => {
      const { world, columns } = challenged(["partner"], {}, { maxAlliances: seats });
      columns.partnering[1] = ["direct", "start-up-partner", "incumbent-partner"].indexOf(policy);
      respond(world);
      expect(world.alliances.count).toBe(talks);
    },
  );

  test("is to buy it, where that pays", () => {
    const buying = (preemption: number) => {
      const { world, columns } = challenged(
        ["acquire"],
        { acquisition: { preemption, floorKeur: 100 }, value: { revenueMultiple: 1 } },
        { homeRevenueKeurPerMonth: 1000, acquires: true },
      );
      respond(world);
      return columns.acquirer[1];
    };
    expect(buying(0)).toBe(-1);
    expect(buying(10)).toBe(0);
  });

  test("is nothing while the rival is not worth its attention", () => {
    const answers = (attentionMedian: number) => {
      const { world, columns } = challenged(["price"], {}, { homeRevenueKeurPerMonth: 1000 });
      columns.attention[0] = attentionMedian;
      respond(world);
      return columns.undercut[0] > 0;
    };
    // 30 now and 5 more a month are 210 in three years.
    expect(answers(0.2)).toBe(true);
    expect(answers(0.22)).toBe(false);
  });

  test("is told with all that was weighed", () => {
    const young = youngMarket("months=96");
    const responses = ["ignore", "imitate", "price", "partner"] as const;
    const parameters = changed(young, {
      groups: young.groups.map((group) => ({ ...group, responses })),
    });
    const told = [1, 2].flatMap((seed) =>
      run(parameters, { seed }).events.filter(({ kind }) => kind === "responded"),
    );
    expect(new Set(told.map(({ detail }) => detail)).size).toBeGreaterThan(2);
    for (const { detail, reasons, amountKeur } of told) {
      expect(responses).toContain(detail);
      const [{ terms }] = reasons ?? [];
      expect(terms[`${detail} (k€)`]).toBe(amountKeur);
      for (const name of Object.keys(terms))
        expect(responseNames.some((response) => name.startsWith(response))).toBe(true);
    }
  });
});
