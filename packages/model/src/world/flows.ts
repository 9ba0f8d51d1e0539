import type { FirmColumns } from "./Firms.ts";

/** Names of the columns of flows. */
export const flows = [
  "flowRevenue",
  "flowPartnerIncome",
  "flowHome",
  "flowRounds",
  "flowService",
  "flowPartners",
  "flowSales",
  "flowFixed",
  "flowResearch",
  "flowCapital",
  "flowAlliances",
  "flowShocks",
  "flowFines",
  "flowPayouts",
] as const satisfies readonly (keyof FirmColumns)[];
