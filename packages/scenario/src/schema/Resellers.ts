import type { ResellerParameters } from "@searoom/model";
import { amount, count, type FieldsOf, section } from "./fields.ts";

export const Resellers = section(
  "Sales intermediaries: paid from the sale, and carrying rivals too",
  {
    count: count("Resellers", { unit: "resellers", from: 0, to: 1_000, default: 6 }),
    margin: amount("Share of the revenue that a reseller keeps", {
      unit: "share",
      from: 0,
      to: 1,
      default: 0.3,
    }),
    baseShare: amount("Share of all accounts in the base of each reseller", {
      unit: "share",
      from: 0,
      to: 1,
      default: 0.1,
    }),
    contactsPerMonth: amount("Contacts that a reseller makes", {
      unit: "per month",
      from: 0,
      to: 100_000,
      default: 8,
    }),
    warmth: amount("Warmth of a reseller's contact", {
      unit: "share",
      from: 0,
      to: 1,
      default: 0.5,
    }),
    serviceLoss: amount("Loss of experienced quality when a reseller serves the account", {
      unit: "utility",
      from: 0,
      to: 100,
      default: 0.3,
    }),
    signUpCostKeur: amount("Cost of being carried by a reseller", {
      unit: "Keur",
      from: 0,
      to: 1_000_000,
      default: 10,
    }),
  } satisfies FieldsOf<ResellerParameters>,
);
