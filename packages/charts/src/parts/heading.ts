import { gap, linePx } from "../style/measures.ts";
import { wrap } from "../text/fitting.ts";
import type { Mark } from "../tree/Mark.ts";
import { words } from "./words.ts";

/** What stands above a picture: what it says, and under it what is shown. `bottom` is where the picture may start. */
export function heading(
  width: number,
  title: string,
  subtitle: string,
): { readonly marks: readonly Mark[]; readonly bottom: number } {
  const room = width - 2 * gap.large;
  const marks: Mark[] = [];
  let y: number = gap.large;
  for (const line of wrap(title, room, "title", { lines: 3, strong: true })) {
    marks.push(words(gap.large, y + linePx.title / 2, line, { size: "title" }));
    y += linePx.title;
  }
  if (marks.length > 0) y += gap.hair;
  for (const line of wrap(subtitle, room, "small", { lines: 4 })) {
    marks.push(words(gap.large, y + linePx.small / 2, line, { size: "small", quiet: true }));
    y += linePx.small;
  }
  return { marks, bottom: y + gap.medium };
}

/** Remarks below a picture. */
export function footnotes(
  width: number,
  top: number,
  notes: readonly string[],
): { readonly marks: readonly Mark[]; readonly bottom: number } {
  const marks: Mark[] = [];
  let y = top + (notes.length === 0 ? 0 : gap.small);
  for (const note of notes)
    for (const line of wrap(note, width - 2 * gap.large, "small", { lines: 4 })) {
      marks.push(words(gap.large, y + linePx.small / 2, line, { size: "small", quiet: true }));
      y += linePx.small;
    }
  return { marks, bottom: y + gap.large };
}
