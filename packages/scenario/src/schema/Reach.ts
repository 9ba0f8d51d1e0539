import type { Channel, ReachParameters } from "@searoom/model";
import { amount, choice, count, type FieldsOf, section } from "./fields.ts";

function cycle(channel: string, months: number) {
  return amount(`Months from ${channel} to the decision`, {
    unit: "months",
    from: 0,
    to: 60,
    default: months,
  });
}

const CycleMonths = section(
  "Months for which a buying project stays open, by the channel that opened it",
  {
    direct: cycle("a cold contact", 4),
    introduction: cycle("an introduction by an ally", 2),
    reseller: cycle("a reseller's contact", 3),
    wordOfMouth: cycle("a user's word", 2),
    inbound: cycle("an account's own enquiry", 2),
  } satisfies FieldsOf<Readonly<Record<Channel, number>>>,
);

export const Reach = section("How accounts come to hear of offers", {
  inboundPerMonth: amount("External influence: enquiries per job without supplier (Bass p)", {
    unit: "per month",
    from: 0,
    to: 1,
    default: 0.0015,
  }),
  wordOfMouthPerMonth: amount("Word of mouth: contacts per user (Bass q)", {
    unit: "per month",
    from: 0,
    to: 10,
    default: 0.025,
  }),
  wordOfMouthReach: choice(
    "mixing: everyone meets everyone; network: users talk to their neighbours",
    ["mixing", "network"],
    "network",
  ),
  hazardForm: choice(
    "rate: chance 1 − exp(−(p + qF)) a month; probability: chance p + qF",
    ["rate", "probability"],
    "rate",
  ),
  userExponent: amount(
    "Exponent γ: a firm's share of the word of mouth is proportional to users^γ",
    {
      unit: "exponent",
      from: 0,
      to: 10,
      default: 1,
    },
  ),
  consideration: choice(
    "reached: who arrives or is searched competes; all: every seller does",
    ["reached", "all"],
    "reached",
  ),
  searchedSellers: count("Sellers that an account finds by itself in a buying project", {
    unit: "sellers",
    from: 0,
    to: 50,
    default: 2,
  }),
  searchedWhenDissatisfied: count("Further sellers that a dissatisfied account finds", {
    unit: "sellers",
    from: 0,
    to: 50,
    default: 2,
  }),
  visibilityFloor: amount(
    "Chance that a search finds a firm that nobody knows, relative to one of full reputation",
    {
      unit: "share",
      from: 0,
      to: 1,
      default: 0.05,
    },
  ),
  cycleMonths: CycleMonths,
  cycleForm: choice(
    "fixed at the mean, or geometric with closing hazard 1/(1 + mean) a month",
    ["fixed", "geometric"],
    "fixed",
  ),
  complaintShare: amount("Share of contacts by a dissatisfied user that warn against the firm", {
    unit: "share",
    from: 0,
    to: 1,
    default: 0.5,
  }),
  delightedTalkFactor: amount(
    "How many times as often a delighted user talks, up to 0.9 contacts a month; on the network alone",
    {
      unit: "ratio",
      from: 1,
      to: 20,
      default: 1,
    },
  ),
} satisfies FieldsOf<ReachParameters>);
