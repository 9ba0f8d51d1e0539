import type { OutcomeDefinition } from "@searoom/model";
import type { Paint } from "../terminal/paint.ts";
import { amount } from "./numbers.ts";
import { sections } from "./sections.ts";
import { table } from "./table.ts";

/** Outcomes with their units and what they mean; what is not defined in this run is left out. */
export function outcomeTable(
  definitions: readonly OutcomeDefinition[],
  outcomes: Readonly<Record<string, number>>,
  paint: Paint,
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
    focus.length === 0 ? [] : [paint("bold", "Outcomes of the firm"), ...table(focus, [1])],
    [paint("bold", "Outcomes of the market"), ...table(single("market"), [1])],
    [paint("bold", "By channel"), ...byChannel(defined, outcomes)],
  );
}

/** Outcomes named `what.channel` as one row for each channel. */
function byChannel(
  definitions: readonly OutcomeDefinition[],
  outcomes: Readonly<Record<string, number>>,
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
    whats.map((_, i) => i + 1),
  );
}

/** The first clause: what to do where there is none goes without saying beside a number. */
function meaning(description: string): string {
  return description.split(";")[0];
}
