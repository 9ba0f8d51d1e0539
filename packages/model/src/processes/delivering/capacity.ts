import { record } from "../../observe/record.ts";
import { pow } from "../../random/portable.ts";
import { book } from "../../world/Firms.ts";
import type { World } from "../../world/World.ts";

/** Months of burn that stay in cash when a firm pays for capacity. */
const reserveMonths = 6;

/** A month's work of a firm: what is ready of new capacity joins, the backlog shrinks, the rest stands idle. */
export function workOff({ firms, market }: World, firm: number): void {
  const { deliveryCapacity, capacityOrdered, capacityDue, spareCapacity, backlog } = firms.columns;
  if (capacityDue[firm] === market.month) {
    deliveryCapacity[firm] += capacityOrdered[firm];
    capacityOrdered[firm] = 0;
    capacityDue[firm] = -1;
  }
  const delivered = Math.min(backlog[firm], deliveryCapacity[firm]);
  backlog[firm] -= delivered;
  spareCapacity[firm] = deliveryCapacity[firm] - delivered;
}

/** More than a month's work brings more capacity, none left wears it down. */
export function resizeCapacity(world: World, firm: number): void {
  const { firms, parameters } = world;
  const { columns } = firms;
  const group = parameters.groups[columns.group[firm]];
  if (columns.backlog[firm] > 0) {
    if (group.capacityLeadMonths === 0 && group.capacityCapexKeurPerUnit === 0)
      columns.deliveryCapacity[firm] *= pow(1 + group.deliveryGrowthPerYear, 1 / 12);
    else if (columns.capacityDue[firm] === -1) orderCapacity(world, firm);
  } else if (group.capacityDeclinePerYear > 0) {
    const lost = columns.spareCapacity[firm] * (1 - pow(1 - group.capacityDeclinePerYear, 1 / 12));
    const least = Math.min(columns.deliveryCapacity[firm], group.deliveryUnitsPerMonth);
    columns.deliveryCapacity[firm] = Math.max(least, columns.deliveryCapacity[firm] - lost);
  }
}

/** As much as a firm can grow by until it is there, or as it can pay for; one order at a time. */
function orderCapacity(world: World, firm: number): void {
  const { firms, parameters, market } = world;
  const { columns } = firms;
  const { deliveryGrowthPerYear, capacityLeadMonths, capacityCapexKeurPerUnit } =
    parameters.groups[columns.group[firm]];
  const months = Math.max(1, capacityLeadMonths);
  const wanted = columns.deliveryCapacity[firm] * (pow(1 + deliveryGrowthPerYear, months / 12) - 1);
  const unit = capacityCapexKeurPerUnit * market.costLevel;
  const free = Math.max(0, columns.cash[firm] - reserveMonths * Math.max(0, columns.burn[firm]));
  const units = unit === 0 ? wanted : Math.min(wanted, free / unit);
  if (units <= 0) return;
  book(columns, columns.flowCapital, firm, -units * unit);
  record(world, "capacity ordered", firm, -1, units * unit);
  if (capacityLeadMonths === 0) {
    columns.deliveryCapacity[firm] += units;
    return;
  }
  columns.capacityOrdered[firm] = units;
  columns.capacityDue[firm] = market.month + capacityLeadMonths;
}
