import { plainMarkdown, tableMarkdown } from "@searoom/charts";
import type { ReportInput, ReportSection } from "./Report.ts";
import { reportMark, sectionsOf } from "./sectionsOf.ts";

/** The same in Markdown, each picture as its table. */
export function reportMarkdown(input: ReportInput): string {
  return [
    reportMark,
    `# ${plainMarkdown(input.title)}`,
    `_${plainMarkdown(input.question)}_`,
    ...sectionsOf(input).flatMap(sectionMarkdown),
    "",
  ].join("\n\n");
}

function sectionMarkdown(
  { heading, paragraphs, points, figures, tables }: ReportSection,
  place: number,
): readonly string[] {
  return [
    `## ${plainMarkdown(heading)}`,
    ...paragraphs.map((text, n) =>
      place === 0 && n === 0 ? `**${plainMarkdown(text)}**` : plainMarkdown(text),
    ),
    ...(points.length === 0 ? [] : [points.map((text) => `- ${plainMarkdown(text)}`).join("\n")]),
    ...[...figures.map(({ table }) => table), ...tables].flatMap((table) => [
      plainMarkdown(table.caption),
      tableMarkdown(table),
    ]),
  ];
}
