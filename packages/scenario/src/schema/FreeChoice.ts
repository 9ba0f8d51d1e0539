import { type FreeChoiceParameters, ways } from "@searoom/model";
import { Schema } from "effect";
import { amount, type FieldsOf, section, withDefault, wordOf } from "./fields.ts";

const expected = `one to ${ways.length} of ${ways.join(", ")}`;

export const FreeChoice = section("How firms choose that are free to choose how they sell", {
  options: withDefault(
    Schema.Array(wordOf("One way to sell", ways))
      .annotate({
        description: "Ways among which they choose; of equals they take the first.",
        expected,
      })
      .check(Schema.isMinLength(1, { expected }), Schema.isMaxLength(ways.length, { expected })),
    ["direct", "start-up-partner", "incumbent-partner", "coopetition", "reseller"],
  ),
  cashUrgency: amount(
    "How much more each Keur of an alliance's cost counts for any firm that signs, at no runway; nothing more from twelve months of runway on",
    { unit: "ratio", from: 0, to: 10, default: 0 },
  ),
} satisfies FieldsOf<FreeChoiceParameters>);
