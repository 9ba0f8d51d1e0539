import { initialiseWorld, type Parameters, run, step, type World } from "@searoom/model";
import { nobodyRefuses, quietGroup, quietMarket } from "@searoom/validation/quiet";
import { describe, expect, test } from "vitest";
import { isSecondForm, leversOf } from "../../packages/model/src/observe/forms.ts";
import { trait } from "../../packages/model/src/world/Accounts.ts";
import { lever } from "../../packages/model/src/world/levers.ts";

const unitCost = 0.5;

/** Sellers at a list price to accounts that differ in what they need, what a Keur is to them, and what they can do. */
function market(
  production: Partial<Parameters["production"]>,
  group: Partial<Parameters["groups"][number]>,
  sellers = 1,
): Parameters {
  return quietMarket({
    components: [{ ...quietMarket().components[0], unitCostKeurPerMonth: unitCost }],
    accounts: {
      count: 400,
      priceSensitivity: { form: "uniform", width: 1.5 },
      makerSkillSd: 1,
    },
    utility: { distance: 1, nothing: nobodyRefuses, freshTaste: 1 },
    reach: { inboundPerMonth: 1 },
    production: { refusable: true, ...production },
    groups: [quietGroup({ ...group, count: sellers })],
  });
}

const after = (months: number, parameters: Parameters): World => {
  const world = initialiseWorld(parameters, 1, 0);
  for (let month = 0; month < months; month++) step(world);
  return world;
};

/** Each served job with what it has of its supplier's two forms, and its account's traits. */
function* contracts({ jobs, accounts, firms, offers }: World) {
  for (let job = 0; job < jobs.count; job++) {
    const firm = jobs.supplier[job];
    if (firm < 0) continue;
    const row = jobs.account[job] * trait.row;
    const plain = firms.columns.offer[firm];
    yield {
      job,
      second: isSecondForm(offers.form, jobs.offer[job]),
      price: jobs.price[job],
      plain: offers.price[plain],
      skill: accounts.traits[row + trait.makerSkill],
      alpha: accounts.traits[row + trait.price],
      distance: Math.hypot(
        accounts.traits[row + trait.x] - firms.columns.x[firm],
        accounts.traits[row + trait.y] - firms.columns.y[firm],
      ),
    };
  }
}

describe("an offer of two forms", () => {
  test("made to measure and by the dozen: each account takes what is worth more to it, at the difference in cost", () => {
    const premium = 0.6;
    const world = after(2, market({ personalisationPremium: premium }, { personalisation: 0.8 }));
    const more = premium * 0.8 * unitCost;
    const taken = { plain: 0, second: 0 };
    for (const { second, price, plain, alpha, distance } of contracts(world)) {
      expect(second).toBe(0.8 * distance > alpha * more);
      expect(price).toBeCloseTo(second ? plain + more : plain, 12);
      taken[second ? "second" : "plain"]++;
    }
    expect(taken.plain).toBeGreaterThan(50);
    expect(taken.second).toBeGreaterThan(50);
    expect(world.firms.columns.serviceCost[0]).toBeCloseTo(unitCost * 400 + more * taken.second, 9);
  });

  test("with steps for the customer and without: who is no maker pays to be served", () => {
    const [kappa, xi, burden, saving] = [0.5, 0.5, 0.8, 0.4];
    const world = after(2, market({ burden, saving }, { coproduction: kappa, experience: xi }));
    const less = saving * kappa * unitCost;
    let takesPart = 0;
    for (const { job, second, price, plain, alpha, skill } of contracts(world)) {
      const gain = kappa * xi * skill - burden * kappa * (1 - xi) + alpha * less;
      expect(second).toBe(gain > 0);
      expect(price).toBeCloseTo(second ? plain - less : plain, 12);
      const pulled = leversOf(world, job)[lever.coproduction];
      expect(pulled).toBe(second ? kappa : 0);
      if (second) takesPart++;
    }
    expect(takesPart).toBeGreaterThan(50);
    expect(takesPart).toBeLessThan(350);
  });

  test("of which nobody takes the second is the offer without it", () => {
    const dear = market({ personalisationPremium: 1e6 }, { personalisation: 1 }, 3);
    const none = market({}, {}, 3);
    expect(run(dear, { seed: 2, strategy: "direct" }).digest).toBe(
      run(none, { seed: 2, strategy: "direct" }).digest,
    );
  });

  test("of which everybody takes the second is that one", () => {
    const levers = { personalisation: 1 };
    const both = after(30, market({}, levers, 3));
    const one = after(30, market({ refusable: false }, levers, 3));
    expect([...contracts(both)].every(({ second }) => second)).toBe(true);
    for (const name of ["users", "recurring", "serviceCost"] as const)
      for (let firm = 0; firm < 3; firm++)
        expect(both.firms.columns[name][firm]).toBeCloseTo(one.firms.columns[name][firm], 9);
  });

  test("is known to whoever has it: what is found in use keeps those who have the second form, or drives them off it", () => {
    const shares = [-3, 0, 3].map((pinch) => {
      const parameters = market(
        { pinch, saving: 0.4, burden: 0 },
        { coproduction: 1, experience: 1 },
      );
      const world = after(40, {
        ...parameters,
        contract: { ...parameters.contract, form: "fixed", termMonths: 6, renewalWindowMonths: 1 },
      });
      const all = [...contracts(world)];
      return all.filter(({ second }) => second).length / all.length;
    });
    expect(shares[0]).toBeLessThan(shares[1]);
    expect(shares[2]).toBeGreaterThanOrEqual(shares[1]);
  });
});
