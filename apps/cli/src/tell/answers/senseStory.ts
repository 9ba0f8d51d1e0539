import type { Sensitivity } from "@searoom/experiments";
import type { Page } from "../../terminal/page.ts";
import { amount, percent, several } from "../numbers.ts";
import { sections } from "../sections.ts";
import { paragraph, table } from "../table.ts";
import { enumerate, inWords } from "../words.ts";

const indexWords: Readonly<Record<string, string>> = {
  first: "by itself",
  total: "in all",
  muStar: "mean effect",
  mu: "with sign",
  sigma: "varies by",
  delta: "delta",
  pawn: "PAWN",
  rank: "rank correlation",
};

/** What an outcome, or the difference of two strategies, hangs on. */
export function senseStory(answer: Sensitivity, page: Page): readonly string[] {
  const { factors, of, on, method, orderedBy, floor, noiseShare, points, unit } = answer;
  const { paint, columns } = page;
  const known = factors.filter(({ indices }) => {
    const { value, halfWidth } = indices[orderedBy];
    const size = Math.abs(value);
    return size > (Number.isNaN(floor) ? 0 : floor) && !(size - halfWidth <= 0);
  });
  const about =
    typeof of === "string"
      ? `${inWords(on)} of ${of}`
      : `the difference in ${inWords(on)} between ${of[0]} and ${of[1]}`;
  const names = Object.keys(factors[0]?.indices ?? {});
  const say = (value: number) => (method === "morris" ? amount(value, unit) : value.toFixed(2));
  return sections(
    paragraph(
      known.length === 0
        ? paint(
            "bold",
            `No factor shows above the noise: ${about} hangs on none of them, or too little was run.`,
          )
        : `${paint("bold", `Above all on ${known[0].label}`)} hangs ${about}` +
            (known.length > 1
              ? `, then on ${enumerate(known.slice(1, 4).map(({ label }) => label))}.`
              : ", and on nothing else that shows."),
      "",
      columns,
    ),
    table(
      [
        ["factor", ...names.map((name) => indexWords[name] ?? name), "more of it means"].map(
          (word) => paint("bold", word),
        ),
        ...factors.map(({ label, indices, trend }) => [
          label,
          ...names.map((name) => `${say(indices[name].value)} ± ${say(indices[name].halfWidth)}`),
          trend > 0.1 ? "more" : trend < -0.1 ? "less" : "no clear way",
        ]),
        ...(Number.isNaN(floor)
          ? []
          : [[paint("dim", "a factor without effect"), `up to ${floor.toFixed(2)}`]]),
      ],
      { right: names.map((_, i) => i + 1), page: columns },
    ),
    paragraph(
      `By ${method} from ${several(points, "point")}; ± is half of the ${percent(answer.confidence)} interval. ` +
        (Number.isNaN(noiseShare)
          ? "With one replication nobody can say how much of it is luck."
          : `${percent(Math.min(1, noiseShare))} of what varies between points is luck that is left: no factor explains it, and more replications take it away.`),
      "",
      columns,
    ),
  );
}
