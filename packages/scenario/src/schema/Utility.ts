import type { UtilityParameters } from "@searoom/model";
import { amount, type FieldsOf, flag, section } from "./fields.ts";

export const Utility = section("Weights of the utility that an account sees in an offer", {
  quality: amount("Weight of performance", { unit: "utility", from: 0, to: 100, default: 5 }),
  price: amount("Weight of the price", {
    unit: "utility per Keur a month",
    from: 0,
    to: 100,
    default: 0.9,
  }),
  distance: amount("Weight of the distance between what is needed and what is offered", {
    unit: "utility",
    from: 0,
    to: 100,
    default: 0.6,
  }),
  wait: amount("Weight of waiting, for a fully impatient account", {
    unit: "utility per month",
    from: 0,
    to: 100,
    default: 0.1,
  }),
  risk: amount("Weight of perceived risk, for a fully cautious account", {
    unit: "utility",
    from: 0,
    to: 100,
    default: 3.5,
  }),
  bandwagon: amount("Weight of a seller's share of the users", {
    unit: "utility",
    from: -100,
    to: 100,
    default: 0,
  }),
  switching: amount("Cost of leaving a supplier", {
    unit: "utility",
    from: 0,
    to: 100,
    default: 2.5,
  }),
  nothing: amount("Utility of doing nothing", { unit: "utility", from: -100, to: 100, default: 0 }),
  selfSupplyCost: amount("Transaction cost of making it oneself", {
    unit: "utility",
    from: 0,
    to: 100,
    default: 6,
  }),
  selfSupplyCostFallPerYear: amount("Fall of that cost", {
    unit: "share per year",
    from: 0,
    to: 1,
    default: 0.05,
  }),
  selfSupply: flag("Accounts may make it themselves", true),
  lastingTaste: amount("Scale of the Gumbel taste that an account keeps for a firm", {
    unit: "utility",
    from: 0,
    to: 100,
    default: 0.8,
  }),
  freshTaste: amount("Scale of the Gumbel taste that is drawn anew at each occasion", {
    unit: "utility",
    from: 0,
    to: 100,
    default: 0.3,
  }),
  weakLinkExponent: amount(
    "Exponent ρ of the weak-link performance; below 0 components are complements",
    {
      unit: "exponent",
      from: -20,
      to: 1,
      default: -1,
    },
  ),
  coverageFloor: amount("Coverage of a component never counts as less than this", {
    unit: "capability",
    from: 0.000_001,
    to: 1,
    default: 0.02,
  }),
} satisfies FieldsOf<UtilityParameters>);
