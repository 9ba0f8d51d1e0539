import type { AccountParameters } from "@searoom/model";
import { Schema } from "effect";
import { amount, count, evenCount, type FieldsOf, number, section, withDefault } from "./fields.ts";
import { spread, type SpreadFields } from "./Spread.ts";

const expectedShares = "a list of one to three shares";
const usualShares = [0.5, 0.3, 0.2];

const JobShares = withDefault(
  Schema.Array(
    number("a number", "Share of the accounts with this number of jobs", {
      unit: "relative weight",
      from: 0,
      to: 1_000,
    }),
  )
    .annotate({
      description: "Shares of accounts with one, two and three jobs; scaled to sum to 1.",
      default: usualShares,
      expected: expectedShares,
    })
    .check(Schema.isBetweenLength(1, 3, { expected: expectedShares })),
  usualShares,
);

export const Accounts = section("The customers, each with one to three jobs that it may buy for", {
  count: count("Customer organisations", {
    unit: "accounts",
    from: 1,
    to: 2_000_000,
    default: 5_000,
  }),
  jobShares: JobShares,
  needLogSd: amount("Standard deviation of the logarithm of need weights between jobs", {
    unit: "log",
    from: 0,
    to: 3,
    default: 0.4,
  }),
  qualitySensitivity: spread("Spread of the weight of quality between accounts", "none"),
  priceSensitivity: spread("Spread of the weight of price between accounts", "lognormal"),
  cautionMin: amount("Least caution of an account (uniform)", {
    unit: "share",
    from: 0,
    to: 1,
    default: 0,
  }),
  cautionMax: amount("Greatest caution of an account (uniform)", {
    unit: "share",
    from: 0,
    to: 1,
    default: 1,
  }),
  impatienceMin: amount("Least impatience of an account (uniform)", {
    unit: "share",
    from: 0,
    to: 1,
    default: 0,
  }),
  impatienceMax: amount("Greatest impatience of an account (uniform)", {
    unit: "share",
    from: 0,
    to: 1,
    default: 1,
  }),
  makerSkillMean: amount("Mean skill of making it oneself (normal)", {
    unit: "utility",
    from: -100,
    to: 100,
    default: 0,
  }),
  makerSkillSd: amount("Standard deviation of that skill", {
    unit: "utility",
    from: 0,
    to: 100,
    default: 1,
  }),
  susceptibleShare: amount("Accounts that take what they were steered to for what they got", {
    unit: "share",
    from: 0,
    to: 1,
    default: 0,
  }),
  tenderShare: amount(
    "Accounts that must put what they buy out to tender: they weigh everyone who can bid, and may not care whom they know",
    { unit: "share", from: 0, to: 1, default: 0 },
  ),
  neighbours: evenCount("Neighbours on the word-of-mouth network (Watts–Strogatz)", {
    unit: "accounts",
    from: 0,
    to: 64,
    default: 6,
  }),
  rewiredShare: amount("Share of the network's links that are rewired", {
    unit: "share",
    from: 0,
    to: 1,
    default: 0.1,
  }),
} satisfies FieldsOf<
  Omit<AccountParameters, "qualitySensitivity" | "priceSensitivity"> & {
    readonly qualitySensitivity: SpreadFields;
    readonly priceSensitivity: SpreadFields;
  }
>);
