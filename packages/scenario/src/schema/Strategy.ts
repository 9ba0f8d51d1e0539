import {
  aimPolicies,
  allianceSeats,
  offeringPolicies,
  partneringPolicies,
  pricingPolicies,
} from "@searoom/model";
import { Schema } from "effect";
import { choice, text, wholeNumber, wordOf } from "./fields.ts";
import { strategyLevers } from "./levers.ts";

/** What a strategy changes; where it is silent, the firm does what its group does. */
export const Strategy = Schema.Struct({
  partnering: choice("With whom the firm seeks to sell", partneringPolicies, "direct"),
  fromAgeMonths: Schema.optionalKey(
    wholeNumber(
      "Age at which the firm begins to partner so; until then it sells alone, the same start-up with the same luck as under every other strategy; 0 by default",
      { unit: "months", from: 0, to: 600 },
    ),
  ),
  maxAlliances: Schema.optionalKey(
    wholeNumber("Most alliances that the firm keeps at a time; as its group does by default", {
      unit: "alliances",
      from: 0,
      to: allianceSeats,
    }),
  ),
  pricing: Schema.optionalKey(
    wordOf("How the firm sets its price; as its group does by default", pricingPolicies),
  ),
  offering: Schema.optionalKey(
    wordOf(
      "How far it pulls the levers of production; as its group does by default",
      offeringPolicies,
    ),
  ),
  aim: Schema.optionalKey(
    wordOf("For whose needs it puts its offer together; as its group does by default", aimPolicies),
  ),
  ...strategyLevers,
  governance: Schema.optionalKey(
    Schema.NullOr(
      text(
        "How the firm chooses allies and what it agrees with them; null: as in alliances; as its group does by default",
        40,
        "the name of a governance,",
      ),
    ),
  ),
}).annotate({ description: "What the firm in question decides under this strategy." });

/** The strategies of a scenario that names none: one for each simple way to sell. */
export const standardStrategies = Object.fromEntries(
  (["direct", "start-up-partner", "incumbent-partner", "coopetition", "reseller"] as const).map(
    (partnering) => [partnering, { partnering }],
  ),
);
