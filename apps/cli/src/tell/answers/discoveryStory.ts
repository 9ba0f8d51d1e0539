import type { Discovery } from "@searoom/experiments";
import type { Page } from "../../terminal/page.ts";
import { percent, several } from "../numbers.ts";
import { sections } from "../sections.ts";
import { paragraph, table } from "../table.ts";
import { conditionsWords, conditionWords } from "./factorWords.ts";

/** Under which conditions something happens, the box first, then the tree. */
export function discoveryStory(found: Discovery, page: Page): readonly string[] {
  const { paint, columns } = page;
  return sections(
    paragraph(answer(found, page), "", columns),
    conditions(found, page),
    found.leaves.length < 2
      ? []
      : [
          paint("bold", "The same as a tree, part by part"),
          ...table(
            found.leaves.map(({ share, points, conditions: of }) => [
              `  ${percent(share)}`,
              several(points, "point"),
              conditionsWords(of),
            ]),
            { page: columns },
          ),
        ],
    [
      ...paragraph(
        `From ${several(found.points, "point")}.` +
          (Number.isNaN(found.undecided)
            ? ""
            : ` At ${percent(found.undecided)} of them luck may have decided it: what is a condition there may be chance.`) +
          " Conditions say where it happens, not why.",
        "",
        columns,
      ),
    ],
  );
}

function answer({ interest, base, box, points }: Discovery, { paint }: Page): string {
  const what = sentence(interest);
  if (base === 0)
    return paint("bold", `Nowhere: ${interest} at none of ${several(points, "point")}.`);
  if (base === 1)
    return paint("bold", `Everywhere: ${interest} at all of ${several(points, "point")}.`);
  if (box === null)
    return `${paint("bold", `${what} at ${percent(base)} of the points`)}, and no condition was found under which it does so more often.`;
  return (
    `${paint("bold", `${what} where ${conditionsWords(box.conditions)}`)}: in ${percent(box.density)} of such points, ` +
    `against ${percent(base)} overall. The conditions hold at ${percent(box.mass)} of all points and cover ${percent(box.coverage)} of those at which it happens.`
  );
}

function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function conditions({ box }: Discovery, { paint, columns }: Page): readonly string[] {
  if (box === null) return [];
  return table(
    [
      ["condition", `found again in, of ${box.resamples} resamples`].map((word) =>
        paint("bold", word),
      ),
      ...box.conditions.map((one) => [conditionWords(one), percent(one.foundIn)]),
    ],
    { right: [1], page: columns },
  );
}
