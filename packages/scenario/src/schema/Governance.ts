import type { CriterionParameters, GovernanceParameters } from "@searoom/model";
import { Schema } from "effect";
import { type FieldsOf, number, section, text, wholeNumber, wordOf, yesOrNo } from "./fields.ts";
import { scopeList } from "./scopeList.ts";

function weight(description: string) {
  return Schema.optionalKey(
    number("a number", `${description}; as the partnering policy weighs it by default`, {
      unit: "weight",
      from: -10,
      to: 10,
    }),
  );
}

const Criterion = section("Weights with which candidates are judged at first sight", {
  coverage: weight("Weight of the share of what the firm lacks that the candidate covers"),
  relationships: weight("Weight of the accounts that the candidate knows"),
  goals: weight("Weight of how near its goals are"),
  orientation: weight("Weight of how much it returns of what an ally brings it"),
  overlap: weight("Weight of how far it sells what the same accounts would buy instead"),
  power: weight("Weight of how near it is in size"),
  saving: weight("Weight of how far below list price it makes what the firm lacks"),
  familiarity: weight("Weight of how long the two have worked together before"),
  drive: weight("Weight of how readily its research becomes innovation"),
} satisfies FieldsOf<CriterionParameters>);

/** How firms choose allies and what they agree with them; where it is silent, all is as `alliances` has it. */
export const Governance = Schema.Struct({
  candidatesScreened: Schema.optionalKey(
    wholeNumber("Candidates screened at a search; as in alliances by default", {
      unit: "firms",
      from: 1,
      to: 1_000,
    }),
  ),
  criterion: Criterion,
  split: Schema.optionalKey(
    wordOf(
      "How revenue and component cost of a joint offer are split: by contribution, by power, or each its own; as in alliances by default",
      ["contribution", "power", "own"],
    ),
  ),
  powerExponent: Schema.optionalKey(
    number(
      "a number",
      "Exponent ψ of the bargaining weight under split: power; as in alliances by default",
      { unit: "exponent", from: 0, to: 10 },
    ),
  ),
  scopes: Schema.optionalKey(scopeList("What its alliances are about; as in alliances by default")),
  rung: Schema.optionalKey(
    text("Name of the rung on which its alliances start; the first by default", 40),
  ),
  exclusive: Schema.optionalKey(
    yesOrNo(
      "Whether its allies may have no other ally for the same, and take what the other makes better from nobody else; false by default",
    ),
  ),
  looksOutside: Schema.optionalKey(
    yesOrNo(
      "Whether at each review both sides look for somebody better, and leave for that before the term is over; false by default",
    ),
  ),
  recordMonth: Schema.optionalKey(
    Schema.NullOr(
      wholeNumber(
        "Time from the first talk until what was agreed is put on record; null, the default: with the contract",
        { unit: "months", from: 0, to: 600 },
      ),
    ),
  ),
  planningMonths: Schema.optionalKey(
    wholeNumber("Time of joint planning between courtship and contract; 0 by default", {
      unit: "months",
      from: 0,
      to: 60,
    }),
  ),
  stages: Schema.optionalKey(
    wholeNumber(
      "Stages in which its alliances open, each after the one before has brought something; 1, the default: all at once",
      { unit: "stages", from: 1, to: 8 },
    ),
  ),
  costTargetPerYear: Schema.optionalKey(
    number(
      "a number",
      "Supply: fall of prices that is agreed, and so of the supplier's cost that is promised; 0 by default",
      { unit: "share per year", from: 0, to: 0.5 },
    ),
  ),
  indexation: Schema.optionalKey(
    number(
      "a number",
      "Supply: share of the rise of all costs by which prices rise; 1 by default",
      { unit: "share", from: 0, to: 1 },
    ),
  ),
} satisfies FieldsOf<Required<GovernanceParameters>>).annotate({
  description: "A way of choosing allies and of agreeing with them.",
});
