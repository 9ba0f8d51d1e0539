import type { Comparison } from "@searoom/experiments";
import { percent, whole } from "./numbers.ts";

/** What was seen of the runs beside their outcomes. */
export interface RunsSeen {
  /** Share of the runs whose market had not come to rest before they began; null without a burn-in. */
  readonly notStationary: number | null;
  readonly failures: readonly { readonly replication: number; readonly message: string }[];
  readonly treated: boolean;
  /** It was looked at several times, and could have ended earlier. */
  readonly several: boolean;
}

/** What a comparison does not know: said every time, because it is true every time. */
export function doubts(
  { warnings, replications }: Comparison,
  { notStationary, failures, treated, several }: RunsSeen,
): readonly string[] {
  return [
    ...warnings,
    ...(failures.length === 0
      ? []
      : [`The first failure, in replication ${failures[0].replication}: ${failures[0].message}.`]),
    ...(notStationary === null
      ? []
      : [
          notStationary === 0
            ? "Every market had come to rest before the firms compared were founded."
            : `${percent(notStationary)} of the markets had not come to rest when the firms compared were founded: what is called mature is not quite so.`,
        ]),
    replications === 1
      ? "Nor is anything known of whether the market is like that."
      : `The intervals are about luck over ${whole(replications)} replications of this one market. They say nothing about whether the market is like that.`,
    ...(several && replications > 1
      ? [
          "It would have ended as soon as it was decided, and was looked at several times. Each look is judged more strictly, so that at most 1 such comparison in 20 is decided by luck; the intervals are those of a number fixed in advance.",
        ]
      : []),
    "Most numbers of the scenario are assumptions (its file says which) and the mechanisms are simplifications; other ones may change the order.",
    treated
      ? "The firms that are treated are drawn at random; the others keep their strategies and react by their rules alone."
      : "One firm alone changes its strategy: what would follow if its rivals copied it is another question (--treat 0.5).",
  ];
}
