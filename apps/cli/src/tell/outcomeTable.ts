import type { Channel, OutcomeDefinition } from "@searoom/model";
import type { Page } from "../terminal/page.ts";
import { amount } from "./numbers.ts";
import { sections } from "./sections.ts";
import { table } from "./table.ts";

/** Outcomes with their units and what they mean; what is not defined in this run is left out. */
export function outcomeTable(
  definitions: readonly OutcomeDefinition[],
  outcomes: Readonly<Record<string, number>>,
  { paint, columns }: Page,
): readonly string[] {
  const defined = definitions.filter(({ name }) => !Number.isNaN(outcomes[name]));
  const single = (subject: OutcomeDefinition["of"]) =>
    defined
      .filter(({ of, name }) => of === subject && !name.includes("."))
      .map(({ name, unit, description }) => [
        `  ${name}`,
        amount(outcomes[name], unit),
        paint("dim", meaning(description)),
      ]);
  const focus = single("focus");
  return sections(
    focus.length === 0
      ? []
      : [paint("bold", "Outcomes of the firm"), ...table(focus, { right: [1], page: columns })],
    [
      paint("bold", "Outcomes of the market"),
      ...table(single("market"), { right: [1], page: columns }),
    ],
    ...parts.map(({ heading, names }) => {
      const told = byPart(defined, outcomes, names, columns);
      return told.length === 0 ? [] : [paint("bold", heading), ...told];
    }),
  );
}

/** Outcomes that are told apart: by the channel, or by who pays for the two sides of an alliance. */
const parts: readonly { readonly heading: string; readonly names: readonly string[] }[] = [
  {
    heading: "By channel",
    names: ["direct", "introduction", "reseller", "wordOfMouth", "inbound"] satisfies Channel[],
  },
  { heading: "Alliances by who pays for the two sides", names: ["investors", "mixed", "owners"] },
];

/** Outcomes named `what.part` as one row for each part. */
function byPart(
  definitions: readonly OutcomeDefinition[],
  outcomes: Readonly<Record<string, number>>,
  names: readonly string[],
  page: number,
): readonly string[] {
  const dotted = definitions.filter(({ name }) => names.includes(name.split(".")[1]));
  if (dotted.length === 0) return [];
  const whats = [...new Set(dotted.map(({ name }) => name.split(".")[0]))];
  const rows = names.filter((name) => dotted.some((one) => one.name.split(".")[1] === name));
  const cell = (what: string, row: string) => {
    const definition = dotted.find(({ name }) => name === `${what}.${row}`);
    return definition === undefined ? "–" : amount(outcomes[definition.name], definition.unit);
  };
  return table(
    [["", ...whats], ...rows.map((row) => [`  ${row}`, ...whats.map((what) => cell(what, row))])],
    { right: whats.map((_, i) => i + 1), page },
  );
}

/** The first clause: what to do where there is none goes without saying beside a number. */
function meaning(description: string): string {
  return description.split(";")[0];
}
