import { linePx, type TypeSize } from "../style/measures.ts";
import { textWidth } from "../text/textWidth.ts";

export interface Rectangle {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** What is already taken on a picture, so that no word stands on another. */
export class Space {
  readonly #taken: Rectangle[] = [];
  readonly #bounds: Rectangle;

  constructor(bounds: Rectangle) {
    this.#bounds = bounds;
  }

  take(box: Rectangle): void {
    this.#taken.push(box);
  }

  isFree(box: Rectangle): boolean {
    const { left, top, right, bottom } = this.#bounds;
    return (
      box.left >= left &&
      box.right <= right &&
      box.top >= top &&
      box.bottom <= bottom &&
      this.#taken.every((other) => !meet(box, other))
    );
  }

  /** The first place that is free is taken; null where none is. */
  place<Place extends { readonly box: Rectangle }>(places: readonly Place[]): Place | null {
    const free = places.find(({ box }) => this.isFree(box)) ?? null;
    if (free !== null) this.take(free.box);
    return free;
  }
}

function meet(a: Rectangle, b: Rectangle): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

/** Room of words whose line has y as its middle. */
export function roomOf(
  x: number,
  y: number,
  text: string,
  {
    size = "body",
    anchor = "start",
    strong = false,
  }: { size?: TypeSize; anchor?: "start" | "middle" | "end"; strong?: boolean } = {},
): Rectangle {
  const width = textWidth(text, size, strong);
  const left = anchor === "start" ? x : anchor === "middle" ? x - width / 2 : x - width;
  return { left, right: left + width, top: y - linePx[size] / 2, bottom: y + linePx[size] / 2 };
}

export function around(x: number, y: number, radius: number): Rectangle {
  return { left: x - radius, right: x + radius, top: y - radius, bottom: y + radius };
}
