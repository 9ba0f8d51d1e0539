import type { FocusParameters } from "@searoom/model";
import { Schema } from "effect";
import { byComponent, type ByComponent } from "./ByComponent.ts";
import { absentByDefault, type FieldsOf, number, text, wholeNumber } from "./fields.ts";

export const Focus = Schema.Struct({
  group: text("Group from which the firm is drawn", 40, "the name of a group,"),
  capability: absentByDefault(
    byComponent("Its capability; null: drawn as for its group, the same under every strategy", {
      unit: "capability",
      from: 0,
      to: 1,
    }),
  ),
  cashKeur: absentByDefault(
    number("a number", "Its cash at the start; null: as its group", {
      unit: "Keur",
      from: 0,
      to: 1e9,
    }),
  ),
  reps: absentByDefault(
    wholeNumber("Its sales representatives at the start; null: as its group", {
      unit: "representatives",
      from: 0,
      to: 10_000,
    }),
  ),
  strategy: text("The strategy that it follows when none is named", 40, "the name of a strategy,"),
} satisfies FieldsOf<
  Omit<FocusParameters, "capability"> & { readonly capability: ByComponent | null }
>).annotate({
  description: "The firm whose strategy is in question.",
});
