import type { FundingParameters } from "@searoom/model";
import { amount, count, type FieldsOf, section } from "./fields.ts";

export const Funding = section("Investors' rounds", {
  roundMonths: amount("Burn that a round pays for", {
    unit: "months",
    from: 0,
    to: 240,
    default: 20,
  }),
  tryBelowRunwayMonths: amount("Runway under which a round is tried", {
    unit: "months",
    from: 0,
    to: 240,
    default: 6,
  }),
  retryMonths: count("Time until a failed round is tried again", {
    unit: "months",
    from: 1,
    to: 120,
    default: 3,
  }),
  oddsAtMedian: amount("Log odds of a round for the median start-up", {
    unit: "log odds",
    from: -20,
    to: 20,
    default: 0,
  }),
  oddsGrowthGain: amount("Gain of the log odds from last to first in growth of recurring revenue", {
    unit: "log odds",
    from: -20,
    to: 20,
    default: 2,
  }),
  oddsRecurringGain: amount(
    "Gain of the log odds from revenue that is all paid at once to revenue that all recurs",
    {
      unit: "log odds",
      from: -10,
      to: 10,
      default: 0,
    },
  ),
  indirectDiscount: amount(
    "Share of indirect recurring revenue that investors do not count at the start",
    {
      unit: "share",
      from: 0,
      to: 1,
      default: 0.3,
    },
  ),
  beliefSpeedPerYear: amount(
    "Share by which that moves each year to what the returns of firms with and without such revenue say",
    {
      unit: "share per year",
      from: 0,
      to: 1,
      default: 0,
    },
  ),
  prestigeGain: amount("Gain of the log odds from an ally of boundless turnover", {
    unit: "log odds",
    from: -10,
    to: 10,
    default: 0,
  }),
  prestigeHalfKeurPerMonth: amount("Turnover of an ally that brings half of that gain", {
    unit: "Keur a month",
    from: 0.1,
    to: 1e9,
    default: 1_000,
  }),
  dilution: amount("Share of the firm that a round takes", {
    unit: "share",
    from: 0,
    to: 1,
    default: 0.2,
  }),
  largestRoundKeur: amount("Largest round", {
    unit: "Keur",
    from: 0,
    to: 10_000_000,
    default: 10_000,
  }),
} satisfies FieldsOf<FundingParameters>);
