import { percent, several } from "@searoom/charts/amounts";
import { type ReportInput, type ReportSection, section } from "../Report.ts";

/** What stands between these numbers and the world. */
export function trust({ comparison, doubts, over }: ReportInput): ReportSection {
  const { failed, replications } = comparison;
  const all = failed + replications;
  return section("How far to trust it", {
    paragraphs: [
      "The structure of the model is itself an assumption: which firms and customers there are, what they know, and by which rules they decide. No interval in this report covers that.",
    ],
    points: [
      failed === 0
        ? `No replication failed; ${several(replications, over === "points" ? "point" : "replication")} were compared.`
        : `${several(failed, "replication")} of ${all} failed (${percent(failed / all)}) and ${failed === 1 ? "is" : "are"} not in these numbers.`,
      ...doubts,
    ],
  });
}
