import type { DemandShock, EnvironmentParameters, Inflation, NeedShift } from "@searoom/model";
import { Schema } from "effect";
import {
  absentByDefault,
  amount,
  count,
  type FieldsOf,
  number,
  section,
  text,
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

const mostShifts = 60;
const expectedShifts = `a list of at most ${mostShifts} maps with component, month, months, from and to`;

/** A planned course of needs as a file says it: the component by name. */
type NamedNeedShift = Omit<NeedShift, "component"> & { readonly component: string };

function timesNeeded(description: string) {
  return amount(description, {
    unit: "times what it would be",
    from: 0,
    to: 100,
    default: 1,
  });
}

const NeedShifts = withDefault(
  Schema.Array(
    Schema.Struct({
      component: text("The component that is needed more or less", 40, "the name of a component,"),
      month: count("When it begins to move, counted from the end of the burn-in", {
        unit: "months",
        from: 0,
        to: 1_199,
        default: 24,
      }),
      months: count("Time that it takes", { unit: "months", from: 1, to: 1_200, default: 1 }),
      from: timesNeeded("How much it is needed before; 0: it is not there yet"),
      to: timesNeeded("How much it is needed afterwards; 0: not any more"),
    } satisfies FieldsOf<NamedNeedShift>),
  )
    .annotate({
      description:
        "Planned courses of how much components are needed; several of one component multiply; [] is none.",
      default: [],
      expected: expectedShifts,
    })
    .check(Schema.isMaxLength(mostShifts, { expected: expectedShifts })),
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
  needDriftSdPerMonth: amount(
    "Monthly standard deviation of the logarithm of how much a component is needed",
    { unit: "log", from: 0, to: 1, default: 0 },
  ),
  needShifts: NeedShifts,
} satisfies FieldsOf<
  Omit<EnvironmentParameters, "needShifts"> & { readonly needShifts: readonly NamedNeedShift[] }
>);
