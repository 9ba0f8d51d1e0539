import { becomeIdle, signContract, supplyItself } from "../../actions/contracts.ts";
import { creditWin } from "../../actions/creditWin.ts";
import { record } from "../../observe/record.ts";
import { sideOf } from "../../world/Alliances.ts";
import { channel, channels } from "../../world/codes.ts";
import { selfSupply } from "../../world/Jobs.ts";
import type { World } from "../../world/World.ts";

/** What follows from a choice by table or of an outside option. */
export function settle(world: World, job: number, choice: number): void {
  if (choice >= 0) {
    tellWin(world, job, choice);
    settleOn(
      world,
      job,
      world.firms.columns.offer[choice],
      channel.inbound,
      -1,
      world.offers.price[world.firms.columns.offer[choice]],
    );
    return;
  }
  const { jobs, market } = world;
  jobs.occasion[job]++;
  if (jobs.supplier[job] >= 0) market.lapses++;
  if (choice === selfSupply) supplyItself(world, job);
  else becomeIdle(world, job);
}

/** A firm has won the job with one of its offers, or keeps it. */
export function settleOn(
  world: World,
  job: number,
  offer: number,
  channelCode: number,
  via: number,
  priceKeurPerMonth: number,
): void {
  const { jobs, market, firms, alliances, offers } = world;
  const { columns } = firms;
  const firm = offers.lead[offer];
  const supplier = jobs.supplier[job];
  const reseller = channelCode === channel.reseller ? via : -1;
  if (supplier !== firm) {
    if (supplier >= 0) {
      market.switches++;
      market.winsFromRivals++;
      columns.winsFromRivals[firm]++;
    } else if (jobs.served[job] === 1) {
      market.winsFromLapsed++;
      columns.winsFromLapsed[firm]++;
    } else {
      market.winsFromNever++;
      columns.winsFromNever[firm]++;
    }
    columns.wins[firm * channels.length + channelCode]++;
  }
  const introducer =
    channelCode === channel.introduction ? sideOf(alliances.columns, via, firm) ^ 1 : -1;
  signContract(world, job, offer, channelCode, introducer, reseller, priceKeurPerMonth);
  if (supplier !== firm) creditWin(world, job, firm, channelCode, via);
  jobs.occasion[job]++;
}

/** A table of choices knows no reasons. */
function tellWin(world: World, job: number, firm: number): void {
  const { columns } = world.firms;
  if (world.recorder === null || (columns.focus[firm] | columns.treated[firm]) === 0) return;
  const supplier = world.jobs.supplier[job];
  if (supplier === firm) return;
  const price = world.offers.price[columns.offer[firm]];
  record(world, "deal won", firm, Math.max(-1, supplier), price);
}
