import { initialiseWorld, step } from "@searoom/model";
import { quietGroup, quietMarket } from "../../quiet/index.ts";
import type { Limit, Row } from "../Limit.ts";
import { equilibriumMarkup, nashMarket } from "./logitNash.ts";

const sellers = 3;

export const inflation: Limit = {
  name: "Inflation",
  closedForm: "price = C · (c + m), ln C(t) = t ln(1 + i) ± σ√t, m as in the logit-Nash markup",
  source: "homogeneity of degree 0 of logit demand in prices and income",
  rows: (form) => [...realPrices(), walkOfCosts(form === "short" ? 1000 : 10_000)],
};

/** Costs rise by a fifth a year: prices rise with them, and what customers weigh stays where it was. */
function realPrices(): readonly Row[] {
  const years = 10;
  const usual = nashMarket(sellers, 1);
  const market = {
    // At once to the wanted price: a part of the gap each month would always lag behind a rising cost.
    ...usual,
    environment: { ...usual.environment, inflation: [{ fromMonth: 0, perYear: 0.2 }] },
  };
  const world = initialiseWorld(market, 1992, 0);
  for (let month = 0; month < 12 * years; month++) step(world);
  const { costLevel } = world.market;
  const { cost, markup } = equilibriumMarkup(sellers);
  return [
    {
      what: `cost level after ${years} years`,
      theory: 1.2 ** years,
      simulation: costLevel,
      tolerance: 1e-9 * 1.2 ** years,
      because: "compound interest",
    },
    {
      what: "price over cost level",
      theory: cost + markup,
      simulation: world.firms.columns.price[0] / costLevel,
      tolerance: 1e-3,
      because: "as the markup without inflation",
    },
  ];
}

/** Standard deviation of the logarithm of the cost level after four years, over runs. */
function walkOfCosts(runs: number): Row {
  const sd = 0.1;
  const years = 4;
  const market = quietMarket({
    accounts: { count: 1 },
    environment: { inflationSdPerYear: sd },
    groups: [quietGroup()],
  });
  let squares = 0;
  for (let replication = 0; replication < runs; replication++) {
    const world = initialiseWorld(market, 1992, replication);
    for (let month = 0; month < 12 * years; month++) step(world);
    squares += Math.log(world.market.costLevel) ** 2;
  }
  const theory = sd * Math.sqrt(years);
  return {
    what: `sd of ln C after ${years} years, ${runs} runs`,
    theory,
    simulation: Math.sqrt(squares / runs),
    tolerance: (4 * theory) / Math.sqrt(2 * runs),
    because: "4 s.e.",
  };
}
