import { initialiseWorld, type Parameters, run, step } from "@searoom/model";
import { nobodyRefuses, quietGroup, quietMarket } from "../../quiet/index.ts";
import type { Limit, Row } from "../Limit.ts";

const price = 1;
const cost = 0.4;

export const lifetimeValue: Limit = {
  name: "Lifetime value",
  closedForm: "LTV = ARPA × gross margin / churn",
  source: "Gupta & Lehmann 2005",
  rows: (form) => [0.02, 0.05].flatMap((churn) => marginOver(churn, form === "short" ? 1 : 5)),
};

/** One seller whom all accept; jobs end by themselves at a constant hazard and come again after a while. */
function marginOver(churn: number, scale: number): readonly Row[] {
  const accounts = 20_000 * scale;
  const seller = quietGroup({ listPriceKeurPerMonth: price });
  const market = quietMarket({
    months: 600,
    components: [{ ...quietMarket().components[0], unitCostKeurPerMonth: cost }],
    accounts: { count: accounts },
    utility: { nothing: nobodyRefuses },
    reach: { inboundPerMonth: 0.05 },
    contract: { lapsePerMonth: churn },
    groups: [{ ...seller, count: 0 }],
    focus: { group: seller.name, capability: null, cashKeur: null, reps: null, strategy: "direct" },
  });
  const formula = (price * ((price - cost) / price)) / churn;
  const realised = completedLifetimes(
    { ...market, groups: [seller], focus: null },
    Math.round(20 / churn),
  );
  const { outcomes, panel } = run(market, { seed: 2005 });
  const lapses = panel.market["lapses"].at(-1)!;
  const booked = sumOf(panel.firms["flowRevenue"]) + sumOf(panel.firms["flowService"]);
  const because = "set before: 1 %";
  const tolerance = 0.01 * formula;
  return [
    {
      what: `margin of completed lifetimes, churn ${churn}`,
      theory: formula,
      simulation: realised.margin,
      tolerance,
      because,
      beside: `${realised.count} lifetimes`,
    },
    {
      what: `margin booked per customer lost, churn ${churn}`,
      theory: formula,
      simulation: booked / lapses,
      tolerance,
      because,
      beside: `${lapses} customers lost`,
    },
    {
      what: `outcome lifetimeValue, churn ${churn}`,
      theory: formula,
      simulation: outcomes["lifetimeValue"],
      tolerance,
      because,
    },
  ];
}

/** Contracts that begin in these months are followed to their end. */
const beginnings = 400;

/** What customers left to the seller from their first month to their last, however long that took. */
function completedLifetimes(
  market: Parameters,
  followMonths: number,
): { readonly margin: number; readonly count: number } {
  const world = initialiseWorld(market, 2005, 0);
  const { jobs, offers } = world;
  /** Number of the contract that is followed, 0: none, and what it has left so far. */
  const followed = new Int32Array(jobs.count);
  const margin = new Float64Array(jobs.count);
  let sum = 0;
  let count = 0;
  for (let month = 0; month < beginnings + followMonths; month++) {
    step(world);
    for (let job = 0; job < jobs.count; job++) {
      // Every contract is a decision, and nobody decides twice in a month.
      const contract = jobs.supplier[job] === -1 ? 0 : jobs.occasion[job];
      if (followed[job] !== 0 && contract !== followed[job]) {
        sum += margin[job];
        count++;
        followed[job] = 0;
        margin[job] = 0;
      }
      if (contract === 0 || (followed[job] === 0 && month >= beginnings)) continue;
      followed[job] = contract;
      margin[job] += jobs.price[job] - offers.leadCost[jobs.offer[job]];
    }
  }
  return { margin: sum / count, count };
}

/** All months but the last, in which nobody could leave any more. */
function sumOf(column: Float64Array): number {
  return column.subarray(0, -1).reduce((sum, value) => sum + value, 0);
}
