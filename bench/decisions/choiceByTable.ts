/**
 * Decision 5: months of the reference market when choices are drawn from the monthly table, and when every option is
 * weighed. A lasting taste too small to be felt makes the model weigh them.
 */
import { initialiseWorld, type Parameters, step } from "@searoom/model";
import { referenceMarket } from "../reference-market/searoom.ts";
import { fastest } from "./fastest.ts";

const byTable = referenceMarket(20_000);
const weighed: Parameters = {
  ...byTable,
  utility: { ...byTable.utility, lastingTaste: 1e-12 },
};

for (const [name, parameters] of Object.entries({ byTable, weighed })) {
  let adopted = 0;
  const ms = fastest(3, () => {
    const world = initialiseWorld(parameters, 1, 0);
    for (let month = 0; month < parameters.months; month++) step(world);
    adopted = world.market.users / parameters.accounts.count;
  });
  console.log(`${name}: ${ms.toFixed(0)} ms, ${adopted.toFixed(3)} adopted`);
}
