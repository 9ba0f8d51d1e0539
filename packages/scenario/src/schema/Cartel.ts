import type { CartelParameters } from "@searoom/model";
import { amount, count, type FieldsOf, section } from "./fields.ts";

export const Cartel = section(
  "How firms with the pricing policy cartel set prices together; without such firms it says nothing",
  {
    reviewMonths: count("Time between two meetings, at which members set their prices", {
      unit: "months",
      from: 1,
      to: 60,
      default: 6,
    }),
    noticed: amount("Chance with which a member expects its cheating to end in a price war", {
      unit: "share",
      from: 0,
      to: 1,
      default: 1,
    }),
    signalSd: amount(
      "Standard deviation of what a member cannot tell from cheating, of the sales that it expects in a period",
      { unit: "share", from: 0, to: 2, default: 0.05 },
    ),
    triggerSd: amount(
      "How many of these a member must sell below what it expects for a price war to follow",
      { unit: "standard deviations", from: 0, to: 10, default: 1.3 },
    ),
    joinMonths: count("Time of selling after which a firm with the policy joins", {
      unit: "months",
      from: 0,
      to: 600,
      default: 0,
    }),
    warReviews: amount("Mean length of a price war (geometric)", {
      unit: "meetings",
      from: 1,
      to: 40,
      default: 2,
    }),
    fearOfReport: amount(
      "Chance, in a price war, that a member expects another one to report before the next meeting",
      { unit: "share", from: 0, to: 1, default: 0 },
    ),
  } satisfies FieldsOf<CartelParameters>,
);
