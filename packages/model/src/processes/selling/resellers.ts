import { reachAccount } from "../../actions/reachAccount.ts";
import { purposeIndex } from "../../random/purposes.ts";
import { draw } from "../../random/Streams.ts";
import { channel } from "../../world/codes.ts";
import type { World } from "../../world/World.ts";

const resellerContact = purposeIndex("reseller contact");
const resellerBase = purposeIndex("reseller base");

/** Each reseller shows what it earns most with, in proportion to its margin on a sale. */
export function sellThroughResellers(world: World): void {
  const { parameters, resellers, firms, offers, jobs, streams } = world;
  const { contactsPerMonth, baseShare, warmth } = parameters.resellers;
  if (resellers.vendors === 0) return;
  const { columns } = firms;
  for (let reseller = 0; reseller < resellers.count; reseller++) {
    let total = 0;
    for (let v = 0; v < resellers.vendors; v++)
      if (resellers.vendorReseller[v] === reseller)
        total += offers.price[columns.offer[resellers.vendorFirm[v]]];
    if (total === 0) continue;
    resellers.carry[reseller] += contactsPerMonth;
    while (resellers.carry[reseller] >= 1) {
      resellers.carry[reseller] -= 1;
      const number = resellers.contacts[reseller]++;
      let left = draw(streams, resellerContact, reseller, 32 * number) * total;
      let firm = -1;
      for (let v = 0; v < resellers.vendors && left >= 0; v++) {
        if (resellers.vendorReseller[v] !== reseller) continue;
        firm = resellers.vendorFirm[v];
        left -= offers.price[columns.offer[firm]];
      }
      for (let attempt = 1; attempt < 32; attempt++) {
        const job = Math.floor(
          draw(streams, resellerContact, reseller, 32 * number + attempt) * jobs.count,
        );
        if (draw(streams, resellerBase, reseller, jobs.account[job]) >= baseShare) continue;
        reachAccount(world, job, firm, channel.reseller, warmth, reseller);
        break;
      }
    }
  }
}
