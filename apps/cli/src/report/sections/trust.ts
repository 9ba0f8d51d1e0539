import { percent, several, whole } from "@searoom/charts/amounts";
import { type ReportInput, type ReportSection, section } from "../Report.ts";

/** What stands between these numbers and the world. */
export function trust(input: ReportInput): ReportSection {
  return section("How far to trust it", {
    paragraphs: [
      "The structure of the model is itself an assumption: which firms and customers there are, what they know, and by which rules they decide. No interval in this report covers that.",
    ],
    points: [...failures(input), ...openQuestions(input), ...input.doubts],
  });
}

function failures({ comparison, experiment, over }: ReportInput): readonly string[] {
  const failed = experiment?.failed ?? comparison.failed;
  const all = experiment?.runs ?? comparison.failed + comparison.replications;
  const what = experiment === null ? "replication" : "run";
  if (failed > 0)
    return [
      `${several(failed, what)} of ${whole(all)} failed (${percent(failed / all)}) and ${failed === 1 ? "is" : "are"} not in these numbers.`,
    ];
  const compared = several(comparison.replications, over === "points" ? "point" : "replication");
  return [`No ${what} failed; ${compared} were compared.`];
}

/** What the experiment itself leaves open. */
function openQuestions({ experiment }: ReportInput): readonly string[] {
  if (experiment === null) return [];
  const { across, map, conditions, rejected, sensitivities } = experiment;
  const noise = sensitivities.map(({ noiseShare }) => noiseShare).filter(Number.isFinite);
  return [
    ...(across.over === "points"
      ? [
          `At ${percent(across.undecidedShare)} of the points luck may have decided who leads${priceOf(across)}.`,
        ]
      : []),
    ...(map === null ? [] : [`${percent(map.undecided)} of the map is undecided.`]),
    ...(conditions !== null && conditions.undecided > 0
      ? [
          `The conditions count ${percent(conditions.undecided)} of the points on a side that luck may have chosen.`,
        ]
      : []),
    ...(noise.length === 0
      ? []
      : [
          `${percent(Math.max(...noise))} of what varies between points is luck that no factor explains.`,
        ]),
    ...(rejected > 0
      ? [`Constraints left out ${percent(rejected)} of the points that were drawn.`]
      : []),
  ];
}

function priceOf({
  price,
}: {
  readonly price: { readonly replications: number; readonly orMore: boolean } | null;
}): string {
  if (price === null) return "";
  return `; to decide them would take ${price.orMore ? "more than " : "about "}${several(price.replications, "replication")} there`;
}
