import type { ReportInput, ReportSection } from "./Report.ts";
import { answer } from "./sections/answer.ts";
import { certainty } from "./sections/certainty.ts";
import { dependence } from "./sections/dependence.ts";
import { flips } from "./sections/flips.ts";
import { holding } from "./sections/holding.ts";
import { provenance } from "./sections/provenance.ts";
import { tradeOffs } from "./sections/tradeOffs.ts";
import { trust } from "./sections/trust.ts";

/** By which a file is known that a report may replace. */
export const reportMark = "<!-- A report by Searoom -->";

/** What stands in a report, in the order in which people ask. */
export function sectionsOf(input: ReportInput): readonly ReportSection[] {
  return [
    answer(input),
    certainty(input),
    flips(input),
    tradeOffs(input),
    dependence(input),
    holding(input),
    trust(input),
    provenance(input),
  ];
}
