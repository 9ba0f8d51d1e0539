import type { CommunityParameters } from "@searoom/model";
import { amount, type FieldsOf, section } from "./fields.ts";

export const Community = section("Makers who share what they design with everybody", {
  giverShare: amount("Share of accounts whose makers give their designs away", {
    unit: "share of accounts",
    from: 0,
    to: 1,
    default: 0,
  }),
  shareRate: amount("Open designs that a job of such an account adds while it makes it itself", {
    unit: "designs a month",
    from: 0,
    to: 1_000,
    default: 0,
  }),
  decayPerMonth: amount("Share of the open designs that go out of use", {
    unit: "share per month",
    from: 0,
    to: 1,
    default: 0.01,
  }),
  halfAtDesigns: amount("Open designs of a component at which making it costs half", {
    unit: "designs",
    from: 0.01,
    to: 1e9,
    default: 100,
  }),
  giving: amount("What giving is worth to those who give", {
    unit: "utility",
    from: -10,
    to: 10,
    default: 0,
  }),
  makersTalk: amount("How much makers talk to their neighbours, over what users do", {
    unit: "share",
    from: 0,
    to: 1,
    default: 0,
  }),
  firmsLearnPerMonth: amount(
    "Share of the gap to the frontier that firms close by open designs, where there are many, per component strength",
    {
      unit: "share per month",
      from: 0,
      to: 1,
      default: 0,
    },
  ),
} satisfies FieldsOf<CommunityParameters>);
