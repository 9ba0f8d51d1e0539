import { amount, count } from "./fields.ts";

/** What a group is on the market next door, and when it comes here. */
export const homeFields = {
  homeIncomeKeurPerMonth: amount(
    "Income from the home market that the owners let the firm spend here",
    {
      unit: "Keur a month",
      from: 0,
      to: 1e6,
      default: 0,
    },
  ),
  homeRevenueKeurPerMonth: amount(
    "Revenue on the home market at the start, against which this market's worth is judged",
    {
      unit: "Keur a month",
      from: 0,
      to: 1e9,
      default: 0,
    },
  ),
  homeGrowthPerYear: amount("Growth of the home market", {
    unit: "share per year",
    from: -0.99,
    to: 1,
    default: 0,
  }),
  homeGrowthSdPerYear: amount("Standard deviation of a year's growth of the home market", {
    unit: "share per year",
    from: 0,
    to: 1,
    default: 0,
  }),
  cannibalised: amount(
    "Part of the price of a contract here by which revenue at home falls, where the account is a home account",
    {
      unit: "share",
      from: 0,
      to: 1,
      default: 0,
    },
  ),
  attentionMedian: amount(
    "Median share of home revenue that this market must reach to be entered (lognormal); 0: at once",
    {
      unit: "share",
      from: 0,
      to: 100,
      default: 0,
    },
  ),
  attentionGsd: amount("Geometric standard deviation of that share", {
    unit: "ratio",
    from: 1,
    to: 100,
    default: 1,
  }),
  inertiaMonths: count("Time from the decision to enter to the entry", {
    unit: "months",
    from: 0,
    to: 240,
    default: 0,
  }),
};
