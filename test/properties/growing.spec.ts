import { initialiseWorld, run, step } from "@searoom/model";
import { expect, test } from "vitest";
import { measured } from "../support/untold.ts";
import { changed, youngMarket } from "./markets.ts";

test("who signs again, counted anew month by month", () => {
  const parameters = changed(youngMarket("months=60", "focus.strategy=direct"), {
    contract: { termMonths: 6, lapsePerMonth: 0 },
  });
  const world = initialiseWorld(parameters, 4, 0);
  const { jobs, firms } = world;
  const again = new Float64Array(200);
  const all = new Float64Array(200);
  for (let month = 0; month < 60; month++) {
    const supplier = jobs.supplier.slice();
    const occasion = jobs.occasion.slice();
    step(world);
    for (const counted of [again, all])
      for (let firm = 0; firm < counted.length; firm++)
        if (firms.columns.alive[firm] === 1) counted[firm] *= 11 / 12;
    for (let job = 0; job < jobs.count; job++) {
      const firm = jobs.supplier[job];
      if (firm < 0 || jobs.occasion[job] === occasion[job]) continue;
      all[firm]++;
      if (supplier[job] === firm) again[firm]++;
    }
  }
  let defined = 0;
  for (let firm = 0; firm < firms.count; firm++) {
    if (firms.columns.alive[firm] === 0) continue;
    firms.columns.focus.fill(0);
    firms.columns.focus[firm] = 1;
    const share = measured(world, "repeatShare");
    if (all[firm] === 0) expect(share).toBeNaN();
    else {
      expect(share).toBeCloseTo(again[firm] / all[firm], 9);
      if (share > 0) defined++;
    }
  }
  expect(defined).toBeGreaterThan(3);
});

test("growth of the middle years and the sale are of firms that lived to see them", () => {
  // Left alone some grow old; where rivals are bought to be rid of them some are sold.
  const results = [0, 1].flatMap((preemption) => {
    const parameters = youngMarket("months=120", `acquisition.preemption=${preemption}`);
    return Array.from({ length: 8 }, (_, seed) => run(parameters, { seed }));
  });
  let grown = 0;
  let sold = 0;
  for (const { outcomes, panel, firms } of results) {
    const focus = firms.findIndex((firm) => firm.focus);
    const exit = firms[focus].exit;
    if (exit?.cause === "acquired") {
      sold++;
      expect(outcomes["monthsToSale"]).toBe(exit.month);
    } else expect(outcomes["monthsToSale"]).toBeNaN();
    const { firm, month, recurring } = panel.firms;
    const at = (age: number) =>
      recurring.find((_, row) => firm[row] === focus && month[row] === age - 1) ?? 0;
    if (at(60) > 0 && at(108) > 0) {
      grown++;
      expect(outcomes["growthMiddle"]).toBeCloseTo((at(108) / at(60)) ** (1 / 4) - 1, 9);
    } else expect(outcomes["growthMiddle"]).toBeNaN();
  }
  expect(grown).toBeGreaterThan(0);
  expect(sold).toBeGreaterThan(0);
});
