import type { BatchPrice, Pilot, Span } from "@searoom/experiments";
import type { Page } from "../terminal/page.ts";
import { percent, several, whole } from "./numbers.ts";
import { duration } from "./progressLine.ts";
import { sections } from "./sections.ts";
import { paragraph, table } from "./table.ts";

export interface Plan {
  readonly title: string;
  readonly question: string;
  readonly price: BatchPrice;
  readonly pilot: Pilot;
}

/** What a batch would cost, and what it would leave open, for people. */
export function planStory(
  { title, question, price, pilot }: Plan,
  { paint, columns }: Page,
): string {
  const { points, drawn, rejectedShare, strategies, replications, runs } = price;
  const { flipRuns, searchRuns, seconds, storeBytes } = price;
  const rows = [
    [
      "points",
      rejectedShare === 0
        ? whole(points)
        : `${whole(points)} of ${whole(drawn)} drawn; constraints reject ${percent(rejectedShare)}`,
    ],
    ["strategies", whole(strategies)],
    ["replications", `${spanOf(replications, whole)} of each`],
    ["runs", spanOf(runs, whole)],
    ...(flipRuns === null ? [] : [["runs for the map", spanOf(flipRuns, whole)]]),
    ...(searchRuns === null ? [] : [["runs for the search", whole(searchRuns)]]),
    [
      "time",
      `about ${spanOf(seconds, duration)} on ${several(pilot.workers, "free core")}: ${whole(1_000 * pilot.secondsPerRun)} ms of CPU a run in a short pilot`,
    ],
    ["memory", `about ${megabytes(price.memoryBytes)}, however many runs`],
    ["store", `about ${spanOf(storeBytes, megabytes)}`],
  ];
  return sections(
    [paint("bold", title), ...(question === "" ? [] : paragraph(question, "", columns))],
    table(rows, { page: columns }),
    [
      paint("bold", "What it could not answer"),
      ...price.unanswered.flatMap((one) => asItem(one, columns)),
    ],
  ).join("\n");
}

function asItem(text: string, columns: number): readonly string[] {
  const [first, ...rest] = paragraph(text, "    ", columns);
  return [`  - ${first.trimStart()}`, ...rest];
}

function spanOf({ least, most }: Span, say: (value: number) => string): string {
  const [from, to] = [say(least), say(most)];
  return from === to ? from : `${from} to ${to}`;
}

function megabytes(bytes: number): string {
  return bytes < 1e6 ? `${whole(bytes / 1e3)} kB` : `${whole(bytes / 1e6)} MB`;
}
