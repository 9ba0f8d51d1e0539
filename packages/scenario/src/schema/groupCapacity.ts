import { amount, count } from "./fields.ts";

/** What the capacity of a group's firms for physical components is, costs and takes. */
export const groupCapacity = {
  deliveryUnitsPerMonth: amount(
    "Units of physical components that a firm can deliver at the start",
    {
      unit: "units a month",
      from: 0,
      to: 1e9,
      default: 1_000,
    },
  ),
  deliveryGrowthPerYear: amount("Growth of that capacity", {
    unit: "share per year",
    from: 0,
    to: 10,
    default: 0.3,
  }),
  capacityCostKeurPerUnit: amount("Cost of keeping capacity for a unit a month", {
    unit: "Keur a month",
    from: 0,
    to: 1e4,
    default: 0,
  }),
  capacityCapexKeurPerUnit: amount("Cost of new capacity for a unit a month", {
    unit: "Keur",
    from: 0,
    to: 1e5,
    default: 0,
  }),
  capacityLeadMonths: count("Time until new capacity is there", {
    unit: "months",
    from: 0,
    to: 120,
    default: 0,
  }),
  capacityDeclinePerYear: amount(
    "Fall of the capacity that has no work, not below that at the start",
    { unit: "share per year", from: 0, to: 1, default: 0 },
  ),
};
