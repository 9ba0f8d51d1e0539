import type { DemandShock, EnvironmentParameters, Inflation } from "@searoom/model";
import { Schema } from "effect";
import {
  absentByDefault,
  amount,
  count,
  type FieldsOf,
  number,
  section,
  withDefault,
} from "./fields.ts";

const mostOfCycle = 60;
const expectedCycle = `a list of at most ${mostOfCycle} numbers`;

const Cycle = withDefault(
  Schema.Array(
    number("a number", "What this month of the cycle adds to log income", {
      unit: "log",
      from: -2,
      to: 2,
    }),
  )
    .annotate({
      description:
        "Added to log income, one number a month in turn: seasons, campaigns; [] is no cycle.",
      default: [],
      expected: expectedCycle,
    })
    .check(Schema.isMaxLength(mostOfCycle, { expected: expectedCycle })),
  [],
);

const Shock = Schema.Struct({
  month: count("When it begins, counted from the end of the burn-in", {
    unit: "months",
    from: 0,
    to: 1_199,
    default: 24,
  }),
  months: count("How long it lasts", { unit: "months", from: 1, to: 1_200, default: 12 }),
  depth: amount("Share of customers' income that is lost", {
    unit: "share",
    from: 0,
    to: 0.99,
    default: 0,
  }),
  volumeDepth: amount("Share of the volume of running contracts that is lost, on average", {
    unit: "share",
    from: 0,
    to: 0.99,
    default: 0,
  }),
  volumeSd: amount("Spread between firms of the volume that is left", {
    unit: "log",
    from: 0,
    to: 3,
    default: 0,
  }),
  recoveryMonths: count("Time over which what was lost comes back, evenly", {
    unit: "months",
    from: 0,
    to: 120,
    default: 0,
  }),
} satisfies FieldsOf<DemandShock>).annotate({ description: "A planned fall of demand." });

const mostChanges = 60;
const expectedChanges = `a list of at most ${mostChanges} maps with fromMonth and perYear`;

const Inflations = withDefault(
  Schema.Array(
    Schema.Struct({
      fromMonth: count("From when it holds, counted from the end of the burn-in", {
        unit: "months",
        from: 0,
        to: 1_199,
        default: 0,
      }),
      perYear: amount("Share by which all costs rise", {
        unit: "share per year",
        from: -0.5,
        to: 2,
        default: 0,
      }),
    } satisfies FieldsOf<Inflation>),
  )
    .annotate({
      description: "Inflation of all costs, from some months on, in their order; none before.",
      default: [],
      expected: expectedChanges,
    })
    .check(Schema.isMaxLength(mostChanges, { expected: expectedChanges })),
  [],
);

export const Environment = section("What happens to the market from outside", {
  incomeSd: amount("Monthly standard deviation of customers' log income", {
    unit: "log",
    from: 0,
    to: 1,
    default: 0,
  }),
  incomePersistence: amount("Share of its distance from the usual that log income keeps", {
    unit: "share per month",
    from: 0,
    to: 1,
    default: 0.9,
  }),
  incomeOnNothing: amount("Fall of the utility of doing nothing with log income", {
    unit: "utility per log",
    from: -10,
    to: 10,
    default: 0,
  }),
  cycle: Cycle,
  shock: absentByDefault(Shock),
  inflation: Inflations,
  inflationSdPerYear: amount("Standard deviation of a year's inflation around what is planned", {
    unit: "share per year",
    from: 0,
    to: 1,
    default: 0,
  }),
} satisfies FieldsOf<EnvironmentParameters>);
