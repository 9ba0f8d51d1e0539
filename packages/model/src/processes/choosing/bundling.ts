import { bundleOff } from "../../equations/bundleOff.ts";
import { trait } from "../../world/Accounts.ts";
import type { World } from "../../world/World.ts";
import {
  optionFirm,
  optionPrice,
  options,
  optionUtility,
  outsideOptions,
} from "./considerationSet.ts";

/** Whoever buys next door from one of the sellers may get its offer here for less. */
export function takeOffBundle(world: World, job: number): void {
  const { parameters, accounts, jobs, firms, market } = world;
  const account = jobs.account[job];
  const home = accounts.homeFirm[account];
  if (home === -1) return;
  const bundle = firms.columns.bundle[home];
  if (bundle === 0) return;
  for (let i = outsideOptions; i < options; i++) {
    if (optionFirm[i] !== home) continue;
    const off = bundleOff(optionPrice[i], bundle);
    optionPrice[i] -= off;
    optionUtility[i] +=
      parameters.utility.price *
      accounts.traits[account * trait.row + trait.price] *
      market.priceWeight *
      off;
    return;
  }
}
