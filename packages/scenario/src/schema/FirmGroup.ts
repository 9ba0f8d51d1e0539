import { allianceSeats, type FirmGroupParameters } from "@searoom/model";
import { Schema } from "effect";
import { byComponent, type ByComponent } from "./ByComponent.ts";
import {
  absentByDefault,
  amount,
  choice,
  count,
  type FieldsOf,
  flag,
  number,
  text,
  withDefault,
} from "./fields.ts";
import { groupGoals } from "./groupGoals.ts";
import { homeFields } from "./homeFields.ts";
import { groupPolicies } from "./groupPolicies.ts";
import { groupLevers } from "./levers.ts";
import { PartneringMix } from "./PartneringMix.ts";
import { responseList } from "./responseList.ts";
import { groupCapacity } from "./groupCapacity.ts";
import { groupResearch } from "./groupResearch.ts";

export const FirmGroup = Schema.Struct({
  label: choice(
    "What reports call these firms; nothing in the model reads it",
    ["start-up", "incumbent"],
    "start-up",
  ),
  count: count("Firms at the start", { unit: "firms", from: 0, to: 10_000, default: 1 }),
  arrivalsPerMonth: amount("Mean number of further firms founded (Poisson)", {
    unit: "firms a month",
    from: 0,
    to: 100,
    default: 0,
  }),
  arrivalLegitimacy: amount("Exponent with which that number follows legitimacy", {
    unit: "exponent",
    from: 0,
    to: 5,
    default: 0,
  }),
  arrivalCrowding: amount("Fall of the logarithm of that number with each firm that sells", {
    unit: "log per firm",
    from: 0,
    to: 1,
    default: 0,
  }),
  arrivalMarkup: amount(
    "Exponent with which that number follows the mean markup, over that of sellers too many to count",
    {
      unit: "exponent",
      from: 0,
      to: 5,
      default: 0,
    },
  ),
  capability: withDefault(
    byComponent("Mean capability", { unit: "capability", from: 0, to: 1 }),
    {},
  ),
  capabilityHalfWidth: amount("Half-width of the uniform draw around the mean capability", {
    unit: "capability",
    from: 0,
    to: 1,
    default: 0,
  }),
  strengthWeights: withDefault(
    byComponent("Chance that a component is outstanding, scaled; all 0: none is", {
      unit: "relative weight",
      from: 0,
      to: 1_000,
    }),
    {},
  ),
  secondStrength: amount("Chance of a second outstanding component", {
    unit: "share",
    from: 0,
    to: 1,
    default: 0.5,
  }),
  strengthMin: amount("Least capability of an outstanding component", {
    unit: "capability",
    from: 0,
    to: 1,
    default: 0.65,
  }),
  strengthMax: amount("Greatest capability of an outstanding component", {
    unit: "capability",
    from: 0,
    to: 1,
    default: 0.9,
  }),
  cashKeur: amount("Cash at the start", { unit: "Keur", from: 0, to: 1e9, default: 650 }),
  cashLogSd: amount("Log standard deviation of the cash at founding", {
    unit: "log",
    from: 0,
    to: 3,
    default: 0,
  }),
  fixedCostKeurPerMonth: amount("Fixed cost", {
    unit: "Keur a month",
    from: 0,
    to: 1e6,
    default: 28,
  }),
  ...groupResearch,
  pressure: amount(
    "How much owners press these firms for profit, where they have power over an ally",
    {
      unit: "share",
      from: 0,
      to: 1,
      default: 0,
    },
  ),
  marginTarget: absentByDefault(
    number(
      "a number",
      "Result over turnover here and at home that shareholders ask for each quarter; null: they look on",
      { unit: "share", from: -10, to: 1 },
    ),
  ),
  costFactor: amount("Factor on the unit cost of what these firms make themselves", {
    unit: "factor",
    from: 0,
    to: 100,
    default: 1,
  }),
  ...homeFields,
  owner: choice(
    "Who pays: investors in rounds, or shareholders from home income",
    ["investors", "shareholders"],
    "investors",
  ),
  founderShare: amount("Share of the firm that its founders own", {
    unit: "share",
    from: 0,
    to: 1,
    default: 0.8,
  }),
  outsideIncomeKeurPerMonth: amount("Income elsewhere for which founders stop", {
    unit: "Keur a month",
    from: 0,
    to: 10_000,
    default: 0,
  }),
  reps: count("Sales representatives at the start", {
    unit: "representatives",
    from: 0,
    to: 10_000,
    default: 2,
  }),
  repsMax: count("Most sales representatives", {
    unit: "representatives",
    from: 0,
    to: 10_000,
    default: 40,
  }),
  homeAccountShare: amount("Share of accounts that are this group's home accounts", {
    unit: "share",
    from: 0,
    to: 1,
    default: 0,
  }),
  contacts: count("Further accounts with which each firm has a relationship at the start", {
    unit: "accounts",
    from: 0,
    to: 10_000,
    default: 0,
  }),
  ...groupCapacity,
  costShockSdKeur: amount("Standard deviation of a monthly cost shock", {
    unit: "Keur",
    from: 0,
    to: 1e6,
    default: 0,
  }),
  volumeSdPerMonth: amount(
    "Monthly standard deviation of the logarithm of what a firm's running contracts bring, over what was signed",
    {
      unit: "log",
      from: 0,
      to: 1,
      default: 0,
    },
  ),
  listPriceKeurPerMonth: amount("List price", {
    unit: "Keur a month",
    from: 0,
    to: 1e6,
    default: 2.5,
  }),
  reviewMonths: count("Time between two looks at offer and price; 0: that of the market", {
    unit: "months",
    from: 0,
    to: 120,
    default: 0,
  }),
  oneOffShare: amount("Part of the price of a term that is paid at its signature", {
    unit: "share",
    from: 0,
    to: 1,
    default: 0,
  }),
  acquires: flag("These firms buy others", false),
  responses: withDefault(responseList, []),
  ...groupPolicies,
  ...groupLevers,
  maxAlliances: count("Most alliances that a firm keeps at a time", {
    unit: "alliances",
    from: 0,
    to: allianceSeats,
    default: 3,
  }),
  governance: absentByDefault(
    text(
      "How these firms choose allies and what they agree with them; null: as in alliances",
      40,
      "the name of a governance,",
    ),
  ),
  orientation: amount("Mean factor on the reciprocity of these firms", {
    unit: "ratio",
    from: 0,
    to: 4,
    default: 1,
  }),
  networkSkill: amount(
    "Median skill of these firms with a network of alliances (lognormal): management hours are divided by it",
    { unit: "ratio", from: 0.01, to: 100, default: 1 },
  ),
  networkSkillGsd: amount("Geometric standard deviation of that skill", {
    unit: "ratio",
    from: 1,
    to: 10,
    default: 1,
  }),
  orientationHalfWidth: amount("Half-width of the uniform draw around that factor", {
    unit: "ratio",
    from: 0,
    to: 1,
    default: 0,
  }),
  culture: amount(
    "Mean way of doing things, on a scale on which only the gap of two firms counts",
    {
      unit: "share",
      from: 0,
      to: 1,
      default: 0.5,
    },
  ),
  cultureHalfWidth: amount("Half-width of the uniform draw around it", {
    unit: "share",
    from: 0,
    to: 0.5,
    default: 0,
  }),
  ...groupGoals,
  partneringMix: PartneringMix,
} satisfies FieldsOf<
  Omit<FirmGroupParameters, "name" | "capability" | "strengthWeights"> & {
    readonly capability: ByComponent;
    readonly strengthWeights: ByComponent;
  }
>).annotate({
  description: "Firms that start alike: a start-up and an incumbent differ in these numbers alone.",
});
