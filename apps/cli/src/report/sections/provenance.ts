import { type ReportInput, type ReportSection, section } from "../Report.ts";

/** What it takes to have these numbers again. */
export function provenance({ provenance: facts, command }: ReportInput): ReportSection {
  return section("Where it comes from", {
    paragraphs: [`The same again: ${command}`],
    tables: [
      {
        caption: "Provenance",
        columns: [
          { name: "what", numeric: false },
          { name: "value", numeric: false },
        ],
        rows: facts,
      },
    ],
  });
}
