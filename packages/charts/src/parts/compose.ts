import { leastWidthPx, narrowPx } from "../style/measures.ts";
import type { Drawing, DrawingOptions } from "../tree/Drawing.ts";
import type { Mark } from "../tree/Mark.ts";
import { footnotes, heading } from "./heading.ts";

export interface Sheet {
  readonly id: string;
  /** px */
  readonly width: number;
  readonly narrow: boolean;
  /** Where the picture may start, px. */
  readonly top: number;
}

export interface Body {
  readonly marks: readonly Mark[];
  /** px */
  readonly bottom: number;
  readonly notes?: readonly string[];
  /** What the picture shows, for those who do not see it; the subtitle unless told. */
  readonly description?: string;
}

/** A drawing of a title, what is shown, a body laid out below them, and remarks. */
export function compose(
  kind: string,
  { id = kind, width: asked = 720 }: DrawingOptions,
  { title, subtitle }: { readonly title: string; readonly subtitle: string },
  layOut: (sheet: Sheet) => Body,
): Drawing {
  const width = Math.max(leastWidthPx, Math.round(asked));
  const head = heading(width, title, subtitle);
  const body = layOut({ id, width, narrow: width < narrowPx, top: head.bottom });
  const notes = body.notes ?? [];
  const foot = footnotes(width, body.bottom, notes);
  return {
    id,
    title,
    description: [subtitle, body.description ?? "", ...notes]
      .filter((part) => part !== "")
      .join(" "),
    width,
    height: Math.ceil(foot.bottom),
    marks: [...head.marks, ...body.marks, ...foot.marks],
  };
}

/** In place of a picture that would have nothing on it. */
export function nothing(
  kind: string,
  options: DrawingOptions,
  title: string,
  reason: string,
): Drawing {
  return compose(kind, options, { title, subtitle: reason }, ({ top }) => ({
    marks: [],
    bottom: top,
  }));
}
