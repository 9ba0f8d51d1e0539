import { type Paint, paintFor } from "./paint.ts";

/** What a text is written on. */
export interface Page {
  readonly paint: Paint;
  /** How wide a line may be: that of the terminal, Infinity for a file or a program, which have no edge. */
  readonly columns: number;
}

export function pageFor(stream: NodeJS.WriteStream): Page {
  // A terminal that does not know its width says 0.
  const columns = stream.isTTY && stream.columns > 0 ? stream.columns : Infinity;
  return { paint: paintFor(stream), columns };
}
