import type { SatisfactionParameters } from "@searoom/model";
import { amount, type FieldsOf, section } from "./fields.ts";

export const Satisfaction = section("How experience meets expectation", {
  speedPerMonth: amount(
    "Share λ of the gap between experience and expectation that satisfaction closes",
    {
      unit: "share per month",
      from: 0,
      to: 1,
      default: 0.15,
    },
  ),
  expectationSpeedPerMonth: amount(
    "Share of the gap to the best offer on the market that expectations close",
    {
      unit: "share per month",
      from: 0,
      to: 1,
      default: 0.02,
    },
  ),
  expectationRisePerYear: amount(
    "Rise of expectations by themselves, on top of what the best offer teaches",
    {
      unit: "utility per year",
      from: -10,
      to: 10,
      default: 0,
    },
  ),
  lossAversion: amount("Weight of losses against gains", {
    unit: "ratio",
    from: 0,
    to: 20,
    default: 2.25,
  }),
  experienceSd: amount(
    "Standard deviation of experience around what was promised, by account and firm",
    {
      unit: "utility",
      from: 0,
      to: 100,
      default: 0.5,
    },
  ),
  dissatisfiedBelow: amount("Satisfaction under which an account is dissatisfied", {
    unit: "utility",
    from: -100,
    to: 100,
    default: -0.5,
  }),
  delightedAbove: amount(
    "Satisfaction over which an account is delighted and talks as often as reach.delightedTalkFactor says",
    {
      unit: "utility",
      from: -10,
      to: 10,
      default: 0.5,
    },
  ),
} satisfies FieldsOf<SatisfactionParameters>);
