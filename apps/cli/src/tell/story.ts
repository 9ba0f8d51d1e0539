import type { OutcomeDefinition, RunResult } from "@searoom/model";
import type { Scenario } from "@searoom/scenario";
import type { Page } from "../terminal/page.ts";
import { asked, figuresTable, holdFigures } from "./figures.ts";
import { createFirmNames } from "./FirmNames.ts";
import { firmsStory } from "./firmsStory.ts";
import { focusStory } from "./focusStory.ts";
import { marketStory } from "./marketStory.ts";
import { momentsStory } from "./momentsStory.ts";
import { several } from "./numbers.ts";
import { outcomeTable } from "./outcomeTable.ts";
import { sections } from "./sections.ts";
import type { StoryInput } from "./StoryInput.ts";
import { paragraph } from "./table.ts";

/** One run as a strategist would want to hear it: the firm in question first, then the market, then the others. */
export function tellStory(
  scenario: Pick<Scenario, "title" | "question" | "figures" | "parameters">,
  result: RunResult,
  definitions: readonly OutcomeDefinition[],
  page: Page,
): readonly string[] {
  const { parameters } = scenario;
  const names = createFirmNames(
    result.firms,
    parameters.components.map(({ name }) => name),
  );
  const input: StoryInput = { parameters, result, names, ...page };
  return sections(
    [
      page.paint("bold", scenario.title),
      ...asked(scenario, page),
      ...paragraph(
        `strategy ${result.strategy}, seed ${result.seed}, ${several(result.months, "month")}${burnIn(result)}`,
        "",
        page.columns,
      ),
    ],
    focusStory(input),
    marketStory(input),
    firmsStory(input),
    momentsStory(input),
    outcomeTable(definitions, result.outcomes, page),
    figuresTable(holdFigures(scenario, [result.outcomes]), 1, page),
  );
}

function burnIn({ burnIn: before }: RunResult): string {
  if (before === null) return "";
  const end = before.stationary ? "it had come to rest" : "it had not come to rest";
  return `, after a burn-in of ${several(before.months, "month")} (${end})`;
}
