import { normal } from "../../random/distributions.ts";
import { exp, log } from "../../random/portable.ts";
import { purposeIndex } from "../../random/purposes.ts";
import { draw } from "../../random/Streams.ts";
import { monthOfRun, type World } from "../../world/World.ts";

const costLevel = purposeIndex("cost level");

/** The level of all costs rises with inflation; customers weigh what a price is worth at that level. */
export function changeCosts(world: World): void {
  const { parameters, market, streams } = world;
  const { inflation, inflationSdPerYear } = parameters.environment;
  const month = monthOfRun(world);
  if (month < 0 || (inflation.length === 0 && inflationSdPerYear === 0)) return;
  let perYear = 0;
  for (const change of inflation) if (change.fromMonth <= month) perYear = change.perYear;
  let growth = log(1 + perYear) / 12;
  if (inflationSdPerYear > 0)
    growth +=
      (inflationSdPerYear / Math.sqrt(12)) * normal(draw(streams, costLevel, 0, market.month));
  market.costLevel *= exp(growth);
  market.priceWeight = 1 / (market.income * market.costLevel);
}
