import { type Difference, compare } from "@searoom/experiments";
import type { OutcomeDefinition } from "@searoom/model";
import type { ReportInput } from "../../src/report/Report.ts";

export const hostile = "<img src=x onerror=alert(1)>\u202E\u0000<script>";

const outcome: OutcomeDefinition = {
  name: "founderValue",
  unit: "Keur",
  direction: "max",
  description: "",
  of: "focus",
};

/** A report of forty invented replications of two strategies, the first a million ahead. */
export function anyReport({
  decided = true,
  failed = 0,
  names = ["open", "direct"] as readonly [string, string],
} = {}): ReportInput {
  const [ahead, behind] = names;
  const rows = Array.from({ length: 40 }, (_, replication) => {
    const luck = 400 * Math.sin(replication + 1);
    return [
      { replication, strategy: ahead, outcomes: Float64Array.of(2000 + luck) },
      { replication, strategy: behind, outcomes: Float64Array.of(1000 + luck / 2) },
    ];
  }).flat();
  const found = compare(rows, { outcomes: [outcome], on: outcome.name, baseline: behind });
  const open = (pair: Difference): Difference => ({
    ...pair,
    verdict: "undecided",
    needed: { replications: 90, orMore: false },
  });
  return {
    title: names[0],
    question: `Is ${ahead} better than ${behind}?`,
    who: "this firm",
    comparison: {
      ...found,
      failed,
      decided,
      differences: decided ? found.differences : found.differences.map(open),
    },
    over: "replications",
    outcome: { name: "founder value", unit: "Keur", direction: "max" },
    outcomes: [{ name: outcome.name, label: "founder value", unit: "Keur", direction: "max" }],
    strategies: names,
    values: names.map((name) =>
      rows.filter(({ strategy }) => strategy === name).map(({ outcomes }) => outcomes[0]),
    ),
    settling: null,
    experiment: null,
    doubts: ["Most numbers are assumptions."],
    provenance: [["scenario", ahead]],
    command: `searoom compare x --strategies '${ahead},${behind}'`,
  };
}
