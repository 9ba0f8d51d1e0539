import { gap, linePx } from "../style/measures.ts";
import { shorten } from "../text/fitting.ts";
import { textWidth } from "../text/textWidth.ts";
import type { Mark } from "../tree/Mark.ts";
import { words } from "./words.ts";

export interface KeyEntry {
  readonly name: string;
  /** The sign, around a middle. */
  readonly sign: (x: number, y: number) => readonly Mark[];
}

const signWidth = 20;

/** What signs mean, in lines that break where the width ends. */
export function key(
  entries: readonly KeyEntry[],
  left: number,
  top: number,
  right: number,
): { readonly marks: readonly Mark[]; readonly bottom: number } {
  const marks: Mark[] = [];
  let x = left;
  let y = top + linePx.small / 2;
  for (const { name, sign } of entries) {
    const said = shorten(name, right - left - signWidth - gap.hair, "small");
    const width = signWidth + gap.hair + textWidth(said, "small");
    if (x > left && x + width > right) {
      x = left;
      y += linePx.small + gap.hair;
    }
    marks.push(
      ...sign(x + signWidth / 2, y),
      words(x + signWidth + gap.hair, y, said, { size: "small", quiet: true, whole: name }),
    );
    x += width + gap.large;
  }
  return { marks, bottom: entries.length === 0 ? top : y + linePx.small / 2 };
}
