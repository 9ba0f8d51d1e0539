import { initialiseWorld, step } from "@searoom/model";
import { homeRevenueOf } from "@searoom/model/instruments";
import { nobodyRefuses, quietGroup, quietMarket } from "../../quiet/index.ts";
import type { Limit, Row } from "../Limit.ts";

const revenue = 1000;

export const homeMarket: Limit = {
  name: "Home market",
  closedForm: "H(t) = H₀ (1 + g)^(t/12) e^{σ√(t/12) z} − χ Σ price; income = home income · H(t)/H₀",
  source: "geometric Brownian motion; accounting",
  rows: (form) => [...certainGrowth(), spread(form === "short" ? 4000 : 40_000), ...moved()],
};

function certainGrowth(): readonly Row[] {
  const market = quietMarket({
    accounts: { count: 1 },
    groups: [
      quietGroup({
        cashKeur: 0,
        homeRevenueKeurPerMonth: revenue,
        homeIncomeKeurPerMonth: 10,
        homeGrowthPerYear: 0.1,
      }),
    ],
  });
  const world = initialiseWorld(market, 1900, 0);
  for (let month = 0; month < 60; month++) step(world);
  const theory = revenue * 1.1 ** 5;
  let income = 0;
  for (let month = 1; month <= 60; month++) income += 10 * 1.1 ** (month / 12);
  return [
    {
      what: "revenue after five years at 10 %",
      theory,
      simulation: homeRevenueOf(world, 0),
      tolerance: 1e-9 * theory,
      because: "compound interest",
    },
    {
      what: "income from home in these years",
      theory: income,
      simulation: world.firms.columns.cash[0] + world.firms.columns.founderReceived[0],
      tolerance: 1e-9 * income,
      because: "compound interest",
    },
  ];
}

function spread(firms: number): Row {
  const market = quietMarket({
    accounts: { count: 1 },
    groups: [
      quietGroup({
        count: firms,
        homeRevenueKeurPerMonth: revenue,
        homeGrowthSdPerYear: 0.15,
      }),
    ],
  });
  const world = initialiseWorld(market, 1900, 0);
  for (let month = 0; month < 48; month++) step(world);
  let squares = 0;
  for (let firm = 0; firm < firms; firm++)
    squares += Math.log(homeRevenueOf(world, firm) / revenue) ** 2;
  return {
    what: `sd of ln H after four years, ${firms} firms`,
    theory: 0.3,
    simulation: Math.sqrt(squares / firms),
    tolerance: (4 * 0.3) / Math.sqrt(2 * firms),
    because: "4 s.e.",
  };
}

/** Everyone buys here at 2 a month, which next door costs its home firm half of that, and no other firm anything. */
function moved(): readonly Row[] {
  const accounts = 200;
  const home = { homeRevenueKeurPerMonth: revenue, cannibalised: 0.5, homeAccountShare: 0.5 };
  const market = quietMarket({
    accounts: { count: accounts },
    utility: { quality: 1, price: 0, nothing: nobodyRefuses },
    reach: { inboundPerMonth: 1 },
    groups: [
      quietGroup({ name: "here", listPriceKeurPerMonth: 2 }),
      quietGroup({ name: "next-door", attentionMedian: 1e9, ...home }),
    ],
  });
  const world = initialiseWorld(market, 1900, 0);
  for (let month = 0; month < 3; month++) step(world);
  const owned = world.accounts.homeFirm.filter((firm) => firm === 1).length;
  return [
    {
      what: `revenue next door, half of ${owned} contracts at 2`,
      theory: revenue - owned,
      simulation: homeRevenueOf(world, 1),
      tolerance: 1e-9 * revenue,
      because: "a sum",
    },
    {
      what: "of the firm that sells here",
      theory: 0,
      simulation: homeRevenueOf(world, 0),
      tolerance: 0,
      because: "has none",
    },
  ];
}
