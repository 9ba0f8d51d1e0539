import type { Mark } from "./Mark.ts";

/** A picture, and what it says to those who do not see it. */
export interface Drawing {
  /** Prefix of the names inside the picture; two pictures of one page need two. */
  readonly id: string;
  readonly title: string;
  readonly description: string;
  /** px */
  readonly width: number;
  /** px */
  readonly height: number;
  readonly marks: readonly Mark[];
}

export interface DrawingOptions {
  /** px, 720 unless told and at least 320: a narrow picture is laid out anew, so that its words stay as large. */
  readonly width?: number;
  /** The kind of drawing unless told. */
  readonly id?: string;
}

/** What every drawing may be given beside its data. */
export interface Captioned {
  /** Stands above the picture in place of what the data say. */
  readonly title?: string;
}
