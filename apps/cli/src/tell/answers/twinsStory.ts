import type { Parting, TwinSeeds } from "@searoom/experiments";
import type { Event, RunResult } from "@searoom/model";
import type { DecidedEvent } from "../../store/readDecisions.ts";
import type { Page } from "../../terminal/page.ts";
import { whatHappened } from "../decisions.ts";
import { nameOf } from "../FirmNames.ts";
import { difference, several } from "../numbers.ts";
import { reasonsStory } from "../reasonsStory.ts";
import { sections } from "../sections.ts";
import { paragraph } from "../table.ts";
import { inWords } from "../words.ts";

/** Two runs with the same luck, and where they part. */
export interface TwinRuns {
  readonly first: RunResult;
  readonly second: RunResult;
  readonly parting: Parting;
}

/** Of either side of the flip one draw of luck, and what made the difference there. */
export function twinsStory(
  seeds: TwinSeeds,
  where: string,
  ahead: TwinRuns,
  behind: TwinRuns,
  page: Page,
): readonly string[] {
  const { strategy, reference, on, unit, mean } = seeds;
  const { paint, columns } = page;
  return sections(
    paragraph(
      `${paint("bold", `${strategy} and ${reference} come closest where ${where}`)}: ${difference(mean, unit)} of ${inWords(on)} on average. ` +
        "Luck alone decides there who is ahead.",
      "",
      columns,
    ),
    oneSide(seeds, seeds.ahead, ahead, `${strategy} is ahead`, page),
    oneSide(seeds, seeds.behind, behind, `${reference} is ahead`, page),
  );
}

function oneSide(
  { strategy, reference, unit }: TwinSeeds,
  { replication, difference: lead }: TwinSeeds["ahead"],
  { first, second, parting }: TwinRuns,
  title: string,
  page: Page,
): readonly string[] {
  const { paint, columns } = page;
  const heading = paint("bold", `Replication ${replication}: ${title} (${difference(lead, unit)})`);
  if (parting.month === null)
    return [heading, "  The two runs never part in what happened to firms."];
  const { deal } = parting;
  return [
    heading,
    ...paragraph(
      `They part in month ${parting.month}. Under ${strategy} alone: ${happened(parting.first, first)}. Under ${reference} alone: ${happened(parting.second, second)}.`,
      "  ",
      columns,
    ),
    ...(deal === null
      ? paragraph("No deal of the firm in question went another way.", "  ", columns)
      : [
          ...paragraph(
            `The first deal of the firm in question that went another way, in month ${deal.month}:`,
            "  ",
            columns,
          ),
          ...dealStory(strategy, deal.first, first, page),
          ...dealStory(reference, deal.second, second, page),
        ]),
  ];
}

/** More in one month is a list that nobody reads. */
const mostNamed = 3;

function happened(events: readonly Event[], run: RunResult): string {
  if (events.length === 0) return "nothing";
  const named = events.slice(0, mostNamed).map((event) => {
    const told = decided(event, run);
    return `${told.kind} (${whatHappened(told)})`;
  });
  const more = events.length - named.length;
  return named.join("; ") + (more > 0 ? `; and ${several(more, "other event")}` : "");
}

function dealStory(
  strategy: string,
  event: Event | null,
  run: RunResult,
  page: Page,
): readonly string[] {
  if (event === null) return [`  Under ${strategy} it had no such deal.`];
  return [
    `  Under ${strategy}:`,
    ...reasonsStory([decided(event, run)], {
      ...page,
      columns: page.columns - 4,
    }).map((line) => `    ${line}`),
  ];
}

/** An event with the names of its firms. */
function decided(
  { reasons = [], firm, other, ...event }: Event,
  { firms }: RunResult,
): DecidedEvent {
  const name = (of: number) => {
    if (of === -2) return "the account";
    if (of < 0) return "";
    return firms[of].focus ? `★ ${nameOf(of)}` : nameOf(of);
  };
  return {
    ...event,
    firm: name(firm),
    other: name(other),
    reasons: reasons.map((reason) => ({
      terms: reason.terms,
      firm: reason.firm === -1 ? "nobody" : name(reason.firm),
    })),
  };
}
