import { discountFactor } from "../equations/discountFactor.ts";
import { record } from "../observe/record.ts";
import { targetOf } from "../observe/targets.ts";
import { channel, exit } from "../world/codes.ts";
import { customersOf } from "../world/customers.ts";
import { payees } from "../world/Offers.ts";
import type { World } from "../world/World.ts";
import { composeOffer } from "./composeOffer.ts";
import { moveContract } from "./contracts.ts";
import { closeFirm, setCustomersFree } from "./leaveMarket.ts";
import { reachAccount } from "./reachAccount.ts";

/**
 * An acquisition closes: founders are paid, customers and capability go over, the target is gone. Where its product is not worth
 * carrying on it is stopped instead, and its customers look for somebody else, the acquirer first.
 *
 * A bidder that has died or run out of money meanwhile lets the target go free.
 */
export function takeOver(world: World, firm: number): void {
  const { firms, market, parameters } = world;
  const { columns } = firms;
  const acquirer = columns.acquirer[firm];
  const price = columns.salePrice[firm];
  columns.acquirer[firm] = -1;
  if (columns.alive[acquirer] === 0) return;
  columns.founderReceived[firm] +=
    price *
    columns.founderShare[firm] *
    discountFactor(parameters.value.discountPerYear, market.month - columns.founded[firm]);
  // The price is paid by the acquirer's owners from home; it does not touch what its unit here may spend.
  const worth = targetOf(world, acquirer, firm);
  const { carriedOn, stopped } = worth;
  if (stopped > carriedOn) shelve(world, firm, acquirer);
  else absorb(world, firm, acquirer);
  inheritPartnerPay(world, firm, acquirer);
  market.acquisitions++;
  record(world, "acquired", firm, acquirer, price, stopped > carriedOn ? "shelved" : "", [
    {
      firm: acquirer,
      terms: {
        "value by itself (k€)": worth.value,
        "sales that its components add (k€)": worth.added,
        ...(worth.joining > 0 ? { "cost of joining the two (k€)": -worth.joining } : {}),
        "worth carried on (k€)": carriedOn,
        "worth stopped: customers who come over (k€)": stopped,
      },
    },
  ]);
}

function absorb(world: World, firm: number, acquirer: number): void {
  const { firms, parameters } = world;
  const { columns } = firms;
  const K = parameters.components.length;
  for (let k = 0; k < K; k++)
    columns.capability[acquirer * K + k] = Math.max(
      columns.capability[acquirer * K + k],
      columns.capability[firm * K + k],
    );
  columns.selling[acquirer] = 1;
  if (columns.offer[acquirer] === -1) columns.price[acquirer] = columns.price[firm];
  closeFirm(world, firm, exit.acquired);
  composeOffer(world, acquirer);
  const moved = customersOf(firms, world.jobs, firm);
  for (let i = moved.length - 1; i >= 0; i--) moveContract(world, moved[i], acquirer);
  columns.backlog[acquirer] += columns.backlog[firm];
  columns.waiting[acquirer] += columns.waiting[firm];
}

/** Nobody sells or serves the product any more; the acquirer knows who used it. */
function shelve(world: World, firm: number, acquirer: number): void {
  const { relationshipWarmth } = world.parameters.selling;
  closeFirm(world, firm, exit.acquired);
  for (const job of setCustomersFree(world, firm))
    reachAccount(world, job, acquirer, channel.direct, relationshipWarmth, -1);
  world.market.shelved++;
}

/** What others' customers pay for the target's components goes to the acquirer, who supplies them from now on. */
function inheritPartnerPay(
  { firms, offers, alliances }: World,
  firm: number,
  acquirer: number,
): void {
  const { partnerIncome, partnerService } = firms.columns;
  const { payee } = offers;
  for (let seat = 0; seat < offers.count * payees; seat++)
    if (payee[seat] === firm) payee[seat] = acquirer;
  const { heir } = alliances.columns;
  for (let side = 0; side < 2 * alliances.count; side++)
    if (heir[side] === firm) heir[side] = acquirer;
  partnerIncome[acquirer] += partnerIncome[firm];
  partnerService[acquirer] += partnerService[firm];
  partnerIncome[firm] = 0;
  partnerService[firm] = 0;
}
