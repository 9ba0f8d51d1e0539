import type { LogisticsParameters } from "@searoom/model";
import { amount, type FieldsOf, section } from "./fields.ts";

export const Logistics = section(
  "Vehicles, or whatever else runs for several customers at a time and comes whole",
  {
    usersPerVehicle: amount("Customers that one can serve; 0: there are none", {
      unit: "customers",
      from: 0,
      to: 1e6,
      default: 0,
    }),
    vehicleCostKeurPerMonth: amount("Cost of running one", {
      unit: "Keur a month",
      from: 0,
      to: 1e4,
      default: 1,
    }),
  } satisfies FieldsOf<LogisticsParameters>,
);
