import { type TypeSize, typePx } from "../style/measures.ts";
import { mark, type Mark } from "../tree/Mark.ts";

export interface WordOptions {
  readonly size?: TypeSize;
  readonly anchor?: "start" | "middle" | "end";
  readonly quiet?: boolean;
  readonly strong?: boolean;
  /** A rim in the colour of the ground, for words over marks. */
  readonly halo?: boolean;
  /** What was meant where the words are shortened: shown on pointing. */
  readonly whole?: string;
}

/** Words around a height: y is the middle of their line. */
export function words(
  x: number,
  y: number,
  text: string,
  {
    size = "body",
    anchor = "start",
    quiet = false,
    strong = false,
    halo = false,
    whole,
  }: WordOptions = {},
): Mark {
  const styles = [
    ...(size === "body" ? [] : [size]),
    ...(quiet ? ["quiet"] : []),
    ...(strong ? ["strong"] : []),
    ...(halo ? ["halo"] : []),
  ];
  return mark(
    "text",
    {
      x,
      y: y + 0.35 * typePx[size],
      ...(styles.length === 0 ? {} : { class: styles.join(" ") }),
      ...(anchor === "start" ? {} : { "text-anchor": anchor }),
    },
    ...(whole !== undefined && whole !== text ? [mark("title", {}, whole)] : []),
    text,
  );
}
