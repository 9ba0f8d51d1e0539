import type { OutcomeDefinition } from "@searoom/model";
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
    [paint("bold", "By channel"), ...byChannel(defined, outcomes, columns)],
  );
}

/** Outcomes named `what.channel` as one row for each channel. */
function byChannel(
  definitions: readonly OutcomeDefinition[],
  outcomes: Readonly<Record<string, number>>,
  page: number,
): readonly string[] {
  const dotted = definitions.filter(({ name }) => name.includes("."));
  const whats = [...new Set(dotted.map(({ name }) => name.split(".")[0]))];
  const channels = [...new Set(dotted.map(({ name }) => name.split(".")[1]))];
  const cell = (what: string, channel: string) => {
    const definition = dotted.find(({ name }) => name === `${what}.${channel}`);
    return definition === undefined ? "–" : amount(outcomes[definition.name], definition.unit);
  };
  return table(
    [
      ["", ...whats],
      ...channels.map((channel) => [`  ${channel}`, ...whats.map((what) => cell(what, channel))]),
    ],
    { right: whats.map((_, i) => i + 1), page },
  );
}

/** The first clause: what to do where there is none goes without saying beside a number. */
function meaning(description: string): string {
  return description.split(";")[0];
}
